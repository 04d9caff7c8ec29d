using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace FollowUp.Local.Functions.Hosting;

/// <summary>host.json: https://learn.microsoft.com/azure/azure-functions/functions-host-json.</summary>
internal sealed record HostJson
{
    public required string RoutePrefix { get; init; }

    /// <summary>After it a function's token is cancelled; negative where there is no limit.</summary>
    public required TimeSpan FunctionTimeout { get; init; }

    public required QueueOptions Queues { get; init; }

    public required IConfiguration Logging { get; init; }

    /// <summary>
    /// Reads host.json from the content root, or from beside the application. Settings named
    /// <c>AzureFunctionsJobHost__path__in__host.json</c> win over it.
    /// </summary>
    public static HostJson Read(string contentRoot, IConfiguration settings)
    {
        var path = new[] { contentRoot, AppContext.BaseDirectory }
            .Select(folder => Path.Combine(folder, "host.json"))
            .FirstOrDefault(File.Exists);
        var builder = new ConfigurationBuilder();
        if (path is not null)
            builder.AddJsonFile(path);
        var json = builder.AddConfiguration(settings.GetSection("AzureFunctionsJobHost")).Build();
        return new()
        {
            RoutePrefix = json["extensions:http:routePrefix"] ?? "api",
            FunctionTimeout = Timeout(json["functionTimeout"]),
            Queues = QueueOptions.Read(json.GetSection("extensions:queues")),
            Logging = json.GetSection("logging"),
        };
    }

    private static TimeSpan Timeout(string? text) => text switch
    {
        null => TimeSpan.FromMinutes(30),
        "-1" => System.Threading.Timeout.InfiniteTimeSpan,
        _ => TimeSpan.Parse(text, CultureInfo.InvariantCulture),
    };
}
