namespace Azure.Communication.Email;

/// <summary>`endpoint=https://.../;accesskey=...`, as the Azure portal shows it.</summary>
internal sealed record EmailConnectionString(Uri Endpoint, AzureKeyCredential Credential)
{
    /// <exception cref="InvalidOperationException">A part is malformed or missing; the message does not repeat its value.</exception>
    public static EmailConnectionString Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var parts = connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Pair)
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        return new(new Uri(Required(parts, "endpoint")), new AzureKeyCredential(Required(parts, "accesskey")));
    }

    private static KeyValuePair<string, string> Pair(string part) =>
        part.Split('=', 2) is [var name, { Length: > 0 } value]
            ? new(name.Trim(), value.Trim())
            : throw new InvalidOperationException("A part of the connection string is not of the form name=value.");

    private static string Required(Dictionary<string, string> parts, string name) =>
        parts.TryGetValue(name, out var value)
            ? value
            : throw new InvalidOperationException($"Required keyword '{name}' is missing in connection string.");
}
