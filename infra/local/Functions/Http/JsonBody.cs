using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Local.Functions.Http;

internal static class JsonBody
{
    /// <summary>The request's body, whatever its content type says; null where it is not such an object.</summary>
    public static async Task<T?> ReadAsync<T>(HttpRequest request)
        where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, JsonSerializerOptions.Web, request.HttpContext.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
