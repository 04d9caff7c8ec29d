using Azure.Data.Tables;

namespace FollowUp.Local.Tables.Accounts;

/// <summary>
/// What a storage connection string says about the table endpoint.
/// https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string
/// </summary>
internal sealed record TableConnectionString(Uri Endpoint, TableSharedKeyCredential Credential)
{
    private const string Development =
        "AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + "TableEndpoint=http://127.0.0.1:10002/devstoreaccount1";

    /// <exception cref="FormatException">The text is not of the form name=value;..., or has no account name, key and endpoint.</exception>
    public static TableConnectionString Parse(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var settings = Settings(text);
        return string.Equals(settings.GetValueOrDefault("UseDevelopmentStorage"), "true", StringComparison.OrdinalIgnoreCase)
            ? From(Settings(Development))
            : From(settings);
    }

    private static TableConnectionString From(Dictionary<string, string> settings)
    {
        var name = Required(settings, "AccountName");
        return new(EndpointIn(settings, name), new TableSharedKeyCredential(name, Required(settings, "AccountKey")));
    }

    private static Uri EndpointIn(Dictionary<string, string> settings, string accountName)
    {
        if (settings.TryGetValue("TableEndpoint", out var endpoint))
            return new Uri(endpoint);
        var protocol = settings.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        return new Uri($"{protocol}://{accountName}.table.{Required(settings, "EndpointSuffix")}");
    }

    private static string Required(Dictionary<string, string> settings, string name) =>
        settings.GetValueOrDefault(name) ?? throw new FormatException($"The connection string has no {name}.");

    private static Dictionary<string, string> Settings(string text) =>
        text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(setting => setting.Split('=', 2))
            .ToDictionary(
                pair => pair[0],
                pair => pair.Length == 2 ? pair[1] : throw new FormatException("Settings must be of the form \"name=value\"."),
                StringComparer.OrdinalIgnoreCase);
}
