using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Describes the desk API to programs: https://spec.openapis.org/oas/v3.1.1.html</summary>
internal static class ReadOpenApi
{
    [Function(nameof(ReadOpenApi))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/api/openapi.json")] HttpRequest request) =>
        new CompressedContent(Document(), "application/json; charset=utf-8");

    private static byte[] Document()
    {
        using var resource = typeof(ReadOpenApi).Assembly.GetManifestResourceStream("openapi.json")
            ?? throw new InvalidOperationException("The application was built without the description of its API.");
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return content.ToArray();
    }
}
