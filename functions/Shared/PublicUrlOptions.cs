namespace FollowUp.Shared;

internal sealed record PublicUrlOptions
{
    public string PublicUrl { get; init; } = "";

    public bool IsAbsolute => Uri.TryCreate(PublicUrl, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
