using System.Buffers;
using Azure;
using Azure.Storage.Blobs;

namespace FollowUp.Summaries;

/// <summary>Where the files of a report's edition are in its container.</summary>
internal static class EditionFolder
{
    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789._-");

    public static string Folder(this SummaryRequest report) => $"{report.Programme}/{report.Report}/";

    /// <summary>Whether it is no way to another folder: `..` in a blob's address leads out of it.</summary>
    public static bool IsFolder(this SummaryRequest report) => IsId(report.Programme) && IsId(report.Report);

    /// <returns>Null where there is no such file.</returns>
    public static async Task<EditionFile?> FindAsync(this BlobContainerClient container, string name, CancellationToken cancellationToken)
    {
        try
        {
            var blob = (await container.GetBlobClient(name).DownloadContentAsync(cancellationToken)).Value;
            return new(name[(name.LastIndexOf('/') + 1)..], blob.Details.ContentType, blob.Content);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    private static bool IsId(string text) => !text.StartsWith('.') && !text.AsSpan().ContainsAnyExcept(IdCharacters);
}
