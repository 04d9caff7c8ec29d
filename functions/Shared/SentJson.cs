using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Shared;

/// <summary>What came with a POST to the desk's API.</summary>
internal static class SentJson
{
    /// <returns>Null where it is no such thing, or longer than any form may be.</returns>
    public static async Task<T?> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : class
    {
        if (request.ContentLength is null or > SentForm.LargestBody)
            return null;
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, JsonSerializerOptions.Web, cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
