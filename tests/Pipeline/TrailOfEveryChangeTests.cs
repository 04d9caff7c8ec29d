using System.Reflection;
using Azure.Data.Tables;
using FollowUp.Desk;
using FollowUp.Shared;
using FollowUp.Tests.Shared;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Pipeline;

/// <summary>Every change of the team's, as its function declares it: one that is added is tested without being named here.</summary>
[Collection(nameof(OpenDeskTests))]
public sealed class TrailOfEveryChangeTests(OpenSurvey survey)
{
    private static readonly string[] Reading = ["get", "head"];

    private static readonly IReadOnlyList<(string Method, string Template)> Changes =
    [
        .. from route in HttpRoute.All
           where route.Template.Split('/')[0] == "desk"
           from method in route.Methods.Except(Reading)
           select (method, route.Template),
    ];

    [Fact]
    public async Task Leaves_a_line_with_who_asked_for_it_and_what_came_of_it()
    {
        var trail = new TableClient(survey.Storage.Roster, "Audit");
        foreach (var (method, template) in Changes)
        {
            var before = await trail.QueryAsync<TableEntity>().Select(row => row.RowKey).ToListAsync();
            await AskAsync(method, template);

            var line = await trail.QueryAsync<TableEntity>().FirstOrDefaultAsync(row => !before.Contains(row.RowKey) && row.ContainsKey("Status"));
            Assert.True(line is not null, $"{method} {template} leaves no trace.");
            Assert.Matches("^(Researcher|Steward) [0-9a-f-]{36}$", line.GetString("Who"));
        }
    }

    [Fact]
    public void Has_words_of_its_own()
    {
        var functions = from type in typeof(DeskAction).Assembly.GetTypes()
                        from method in type.GetMethods()
                        where method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
                            .Any(trigger => trigger?.Route?.StartsWith("desk/", StringComparison.Ordinal) == true && trigger.Methods?.Except(Reading).Any() == true)
                        select method.GetCustomAttribute<FunctionAttribute>()!.Name;

        Assert.DoesNotContain(functions, function => DeskAction.NameOf(function) is null);
    }

    private async Task AskAsync(string method, string template)
    {
        var path = new HttpRoute(template, []).Filled(_ => "elsewhere");
        using var client = await survey.SignedInAsync(AccessPolicy.RolesFor(method.ToUpperInvariant(), $"/{path}")![0]);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await client.SendAsync(request);
    }
}
