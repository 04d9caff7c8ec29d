using Microsoft.Extensions.Options;

namespace FollowUp.Shared;

/// <summary>The address that people reach the application at. Links in mails are made from it, never from a request's Host header.</summary>
internal sealed class PublicUrl(IOptions<PublicUrlOptions> options)
{
    private readonly Uri root = new(options.Value.PublicUrl.TrimEnd('/') + "/");

    public string Origin => root.GetLeftPart(UriPartial.Authority);

    public Uri At(string path) => new(root, path.TrimStart('/'));
}
