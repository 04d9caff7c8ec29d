using Microsoft.Extensions.Configuration;

namespace FollowUp.Shared;

/// <summary>What is wrong with how the settings name the storage accounts and the e-mail service, a sentence each.</summary>
internal static class ConnectionFaults
{
    /// <summary>The services of each account that the application reaches.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Services = new Dictionary<string, IReadOnlyList<string>>
    {
        ["Roster"] = ["table", "queue"],
        ["Responses"] = ["table", "blob", "queue"],
    };

    public static IEnumerable<string> In(IConfiguration settings) =>
        Services.SelectMany(account => OfStorage(settings, account.Key, account.Value)).Concat(OfEmail(settings));

    private static IEnumerable<string> OfStorage(IConfiguration settings, string account, IReadOnlyList<string> services)
    {
        var addresses = services.ToDictionary(service => $"{account}__{service}ServiceUri", service => settings[$"{account}:{service}ServiceUri"]);
        if (string.IsNullOrEmpty(settings[account]))
        {
            var missing = addresses.Where(address => string.IsNullOrEmpty(address.Value)).Select(address => address.Key).ToList();
            if (missing.Count > 0)
                yield return $"The setting {account} is missing: set it to a storage connection string, or {string.Join(" and ", missing)} to the address of the service.";
        }
        foreach (var (name, _) in addresses.Where(address => !string.IsNullOrEmpty(address.Value) && !IsHttps(address.Value)))
            yield return $"The setting {name} must be an https address, such as https://account.{name.Split("__")[1][..^"ServiceUri".Length]}.core.windows.net.";
    }

    private static IEnumerable<string> OfEmail(IConfiguration settings)
    {
        var endpoint = settings["Email:Endpoint"];
        if (string.IsNullOrEmpty(endpoint) && string.IsNullOrEmpty(settings["Email:ConnectionString"]))
            yield return "The setting Email__ConnectionString is missing: set it, or Email__Endpoint to the address of the Communication Services resource.";
        if (!string.IsNullOrEmpty(endpoint) && !IsHttps(endpoint))
            yield return "The setting Email__Endpoint must be an https address, such as https://name.uk.communication.azure.com.";
    }

    // Without TLS no token is sent: the clients refuse it, later and less clearly.
    private static bool IsHttps(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;
}
