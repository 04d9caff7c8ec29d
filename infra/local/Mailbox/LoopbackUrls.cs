namespace FollowUp.Local.Mailbox;

/// <summary>Anybody who reaches the inbox can read every mail, so it listens on loopback or not at all.</summary>
internal static class LoopbackUrls
{
    private const string Usual = "http://127.0.0.1:7072";

    /// <exception cref="InvalidOperationException">One of the addresses can be reached from other machines.</exception>
    public static string[] Of(string? configured)
    {
        var urls = (configured ?? Usual).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return urls.All(IsLoopback)
            ? urls
            : throw new InvalidOperationException($"The mailbox listens on loopback only, not on {configured}.");
    }

    private static bool IsLoopback(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IsLoopback;
}
