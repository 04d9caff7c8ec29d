using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Shared;

internal static class ShowStyles
{
    private static readonly CompressedContent Styles = new(StyleSheet.Content, "text/css; charset=utf-8");
    private const string KeptForGood = "public, max-age=31536000, immutable";

    [Function(nameof(ShowStyles))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "assets/{name}")] HttpRequest request, string name)
    {
        if (name != StyleSheet.Name)
            return Page.NotFound;
        request.HttpContext.Response.Headers.CacheControl = KeptForGood;
        return Styles;
    }
}
