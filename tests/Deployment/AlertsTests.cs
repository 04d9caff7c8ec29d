using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using FollowUp.Shared;
using FollowUp.Shared.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Deployment;

public sealed partial class AlertsTests
{
    private static readonly string Alerts = BicepFile.Of("alerts.bicep").Source;
    private static readonly string Dashboard = File.ReadAllText(Path.Combine(BicepFile.Folder, "workbook.json")).Replace("\\\"", "\"", StringComparison.Ordinal);

    private static readonly string[] Functions =
        [.. typeof(Health).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Select(method => method.GetCustomAttributes(typeof(FunctionAttribute), false).OfType<FunctionAttribute>().SingleOrDefault()?.Name).OfType<string>()];

    [Fact]
    public void Every_name_that_an_alert_looks_for_is_a_function_or_a_measure()
    {
        using var measures = new Measures();
        var instruments = typeof(Measures).GetProperties().Select(property => property.GetValue(measures)).OfType<Instrument>().Select(instrument => instrument.Name).ToList();
        var names = LookedFor().Matches(Alerts + Dashboard).SelectMany(match => Quoted().Matches(match.Value)).Select(match => match.Groups[1].Value).ToList();

        Assert.Superset(new HashSet<string> { "poisoned", "seconds_behind", "SendInvitations" }, names.ToHashSet());
        Assert.Empty(names.Except(instruments).Except(Functions));
        Assert.Empty(instruments.Except(names));
    }

    [Fact]
    public void Measurements_are_logged_in_the_form_that_the_queries_read()
    {
        var logged = File.ReadAllText(Path.Combine(Checkout.Root, "functions", "Shared", "Telemetry", "ObserveFunctions.cs"));

        Assert.Contains("\"Measured {Name} {Value}\"", logged, StringComparison.Ordinal);
        Assert.Contains("parse Message with \"Measured \" Name \" \" Value:long", Alerts, StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_says_what_to_do_about_each()
    {
        var readme = File.ReadAllText(Path.Combine(Checkout.Root, "README.md"));

        Assert.All(AlertName().Matches(Alerts), match => Assert.Contains($"| `{match.Groups[1].Value}` |", readme, StringComparison.Ordinal));
    }

    [GeneratedRegex("""Name (?:==|in) [("a-zA-Z_, ]+\)?""")]
    private static partial Regex LookedFor();

    [GeneratedRegex("\"([A-Za-z_]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("^    name: '([a-z]+)'", RegexOptions.Multiline)]
    private static partial Regex AlertName();
}
