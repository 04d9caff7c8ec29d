using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Shared;

internal static class ShowStyles
{
    private const string KeptForGood = "public, max-age=31536000, immutable";

    [Function(nameof(ShowStyles))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "assets/{name}")] HttpRequest request, string name)
    {
        if (name != StyleSheet.Name)
            return Page.Of<NotFoundPage>(status: StatusCodes.Status404NotFound);
        request.HttpContext.Response.Headers.CacheControl = KeptForGood;
        return new CompressedContent(StyleSheet.Content, "text/css; charset=utf-8");
    }
}
