using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace FollowUp.Local.Functions.Hosting;

internal static class HostLogging
{
    private const string WebServer = "Microsoft.AspNetCore";

    /// <summary>Logs to the console at the levels of host.json.</summary>
    public static void Configure(ILoggingBuilder logging, IConfiguration hostJson)
    {
        logging.AddConfiguration(hostJson);
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        logging.Services.PostConfigure<LoggerFilterOptions>(KeepAddressesOut);
    }

    public static void UseConsole(ILoggingBuilder logging) => logging.ClearProviders().AddSimpleConsole(console =>
    {
        console.SingleLine = true;
        console.TimestampFormat = "HH:mm:ss ";
        console.ColorBehavior = LoggerColorBehavior.Disabled;
    });

    // The web server logs the address of each request, also as a scope, and a survey's link is a secret:
    // no setting brings those logs back.
    private static void KeepAddressesOut(LoggerFilterOptions options)
    {
        var ofWebServer = options.Rules.Where(rule => rule.CategoryName?.StartsWith(WebServer, StringComparison.Ordinal) == true);
        foreach (var rule in ofWebServer.ToList())
            options.Rules.Remove(rule);
        options.Rules.Add(new(null, WebServer, LogLevel.Warning, null));
        options.Rules.Add(new(null, $"{WebServer}.Hosting.Diagnostics", LogLevel.None, null));
    }
}
