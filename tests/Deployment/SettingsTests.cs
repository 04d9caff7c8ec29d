using System.Reflection;
using System.Text.RegularExpressions;
using Azure.Communication.Email;
using FollowUp.Local.Launcher;
using FollowUp.Shared;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FollowUp.Tests.Deployment;

public sealed partial class SettingsTests
{
    /// <summary>The application starts without them, or on another of its ways to connect.</summary>
    private static readonly string[] NotInAzure =
        ["Roster", "Responses", "Email__ConnectionString", "OTEL_EXPORTER_OTLP_ENDPOINT", "WEBSITE_AUTH_ENABLED", "Retention__Canaries", "Keys__FormerMasterKey"];

    private static readonly string[] ThePlatforms = ["AzureWebJobsStorage__", "APPLICATIONINSIGHTS_", "OVERRIDE_USE_MI_"];
    private static readonly string[] PartsOfAConnection = ["queueServiceUri", "credential", "clientId"];

    private static readonly IReadOnlyList<Type> Functions =
        [.. typeof(FollowUpServices).Assembly.GetTypes().Where(type => type.GetMethods().Any(method => method.IsDefined(typeof(FunctionAttribute))))];

    [Fact]
    public void Every_setting_that_the_application_binds_is_set()
    {
        var bound = Bound().Select(key => key.Replace(":", "__", StringComparison.Ordinal));

        Assert.Empty(bound.Except(DeployedApp.Settings.Keys).Except(NotInAzure).ExceptBy(Computed(), name => name.Split("__")[^1]));
    }

    [Fact]
    public void Every_setting_that_the_code_names_is_set()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "functions"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);
        var named = sources.SelectMany(source => NamedSetting().Matches(source)).Select(match => match.Groups[1].Value.Replace(":", "__", StringComparison.Ordinal));

        var known = DeployedApp.Settings.Keys.Concat(NotInAzure).ToList();

        Assert.Empty(named.Except(known).Except(known.Select(name => name.Split("__")[^1])));
    }

    [Fact]
    public void Every_setting_is_read_by_somebody()
    {
        var read = Bound().Select(key => key.Replace(":", "__", StringComparison.Ordinal)).Concat(Triggered());

        Assert.All(DeployedApp.Settings.Keys.Except(read), name => Assert.True(IsThePlatforms(name), name));
    }

    [Fact]
    public void The_application_accepts_them()
    {
        using var host = Host(new RecordedSettings(DeployedApp.Settings));

        Assert.Empty(WrongSettings.Of(host.Services));
    }

    [Fact]
    public void Every_setting_that_a_trigger_names_exists() => Assert.Empty(Triggered().Except(DeployedApp.Settings.Keys));

    [Fact]
    public void Outside_Azure_the_schedules_and_queues_have_the_same_names() => Assert.Equal(
        DeployedApp.Settings.Keys.Where(name => name.EndsWith("Schedule", StringComparison.Ordinal) || name.EndsWith("Queue", StringComparison.Ordinal)).Order(),
        ApplicationSettings.Shared().Keys.Where(name => !name.StartsWith("Storage", StringComparison.Ordinal)).Order());

    private static IHost Host(RecordedSettings settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new());
        ((IConfigurationBuilder)builder.Configuration).Add(settings);
        builder.Services.AddLogging();
        builder.Services.AddFollowUp();
        return builder.Build();
    }

    private static IReadOnlyList<string> Bound()
    {
        var settings = new RecordedSettings(DeployedApp.Settings);
        var builder = new ServiceCollection();
        builder.AddFollowUp();
        using var host = Host(settings);
        settings.Forget();
        foreach (var type in builder.Select(service => service.ServiceType).Where(type => type.Namespace?.StartsWith("FollowUp", StringComparison.Ordinal) == true))
            Assert.NotEmpty(host.Services.GetServices(type));
        foreach (var type in builder.Select(service => service.ServiceType).Where(type => type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(IConfigureOptions<>)))
            Bind(host.Services, type.GenericTypeArguments[0]);
        foreach (var function in Functions.Where(function => !function.IsAbstract))
            ActivatorUtilities.GetServiceOrCreateInstance(host.Services, function);
        Assert.NotNull(host.Services.GetService<EmailClient>());
        return settings.Read;
    }

    /// <summary>What an options record works out by itself: the binder asks for it all the same.</summary>
    private static IEnumerable<string> Computed() => typeof(FollowUpServices).Assembly.GetTypes()
        .SelectMany(type => type.GetProperties()).Where(property => !property.CanWrite && property.PropertyType == typeof(bool)).Select(property => property.Name);

    private static void Bind(IServiceProvider services, Type options)
    {
        if (options.Namespace?.StartsWith("FollowUp", StringComparison.Ordinal) == true && services.GetRequiredService(typeof(IOptions<>).MakeGenericType(options)) is { } bound)
            bound.GetType().GetProperty("Value")!.GetValue(bound);
    }

    private static IEnumerable<string> Triggered()
    {
        var parameters = Functions.SelectMany(function => function.GetMethods()).SelectMany(method => method.GetParameters()).ToList();
        var queues = parameters.Select(parameter => parameter.GetCustomAttribute<QueueTriggerAttribute>()).OfType<QueueTriggerAttribute>().ToList();
        var schedules = parameters.Select(parameter => parameter.GetCustomAttribute<TimerTriggerAttribute>()?.Schedule).OfType<string>();
        return schedules.Concat(queues.Select(queue => queue.QueueName)).Select(text => text.Trim('%'))
            .Concat(queues.SelectMany(queue => PartsOfAConnection.Select(part => $"{queue.Connection}__{part}")))
            .Distinct();
    }

    private static bool IsThePlatforms(string name) =>
        name is "SignInPath" || name.EndsWith("__credential", StringComparison.Ordinal)
        || ThePlatforms.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));

    [GeneratedRegex("""(?:configuration|settings)(?:\["|\.GetValue<\w+>\(")([A-Za-z_:0-9]+)"\s*[\])]""", RegexOptions.IgnoreCase)]
    private static partial Regex NamedSetting();
}
