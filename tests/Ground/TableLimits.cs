using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Web;
using Azure.Core;
using Azure.Core.Pipeline;

namespace FollowUp.Tests.Ground;

/// <summary>
/// Refuses what Azure would refuse and the emulator lets pass, as far as the application could come to send it.
/// https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model and
/// https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions
/// </summary>
public sealed partial class TableLimits : HttpPipelinePolicy
{
    private const int MostRowsOfPage = 1_000;
    private const int MostChanges = 100;
    private const int MostColumns = 252;
    private const int MostCharacters = 32_768;
    private const int MostBytesOfRow = 1_048_576;
    private static readonly string[] OfTheService = ["PartitionKey", "RowKey", "Timestamp"];

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Storage is called asynchronously.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var query = HttpUtility.ParseQueryString(message.Request.Uri.Query);
        if (query["$top"] is { } top && int.Parse(top, CultureInfo.InvariantCulture) > MostRowsOfPage)
            throw Refused($"a page of {top} rows");
        Check(message.Request.Uri.Path, await SentText.OfAsync(message));
        await ProcessNextAsync(message, pipeline);
    }

    private static void Check(string path, string content)
    {
        if (path.EndsWith("$batch", StringComparison.Ordinal))
            CheckTransaction(content);
        else if (content.StartsWith('{'))
            CheckRow(content);
    }

    private static void CheckTransaction(string content)
    {
        var changes = new List<(string Partition, string Row)>();
        foreach (var line in content.Split("\r\n"))
        {
            if (KeysInAddress().Match(line) is { Success: true } keys)
                changes.Add((Key(keys.Groups["partition"]), Key(keys.Groups["row"])));
            else if (line.StartsWith("POST ", StringComparison.Ordinal))
                changes.Add(default);
            if (!line.StartsWith('{'))
                continue;
            var row = CheckRow(line);
            changes[^1] = changes[^1] == default ? row : changes[^1];
        }
        if (changes.Count > MostChanges)
            throw Refused($"a transaction of {changes.Count} changes");
        if (changes.Select(change => change.Partition).Distinct().Count() > 1)
            throw Refused("a transaction over several partitions");
        if (changes.Distinct().Count() < changes.Count)
            throw Refused("a transaction that changes a row twice");

        static string Key(Group inAddress) => Uri.UnescapeDataString(inAddress.Value).Replace("''", "'", StringComparison.Ordinal);
    }

    private static (string Partition, string Row) CheckRow(string json)
    {
        using var row = JsonDocument.Parse(json);
        var columns = row.RootElement.EnumerateObject().Where(column => !column.Name.Contains("odata.", StringComparison.Ordinal)).ToList();
        var texts = columns.Where(column => column.Value.ValueKind == JsonValueKind.String && !row.RootElement.TryGetProperty($"{column.Name}@odata.type", out _)).ToList();
        if (columns.ExceptBy(OfTheService, column => column.Name).Count() > MostColumns)
            throw Refused("a row of too many columns");
        if (texts.Any(text => text.Value.GetString()!.Length > MostCharacters))
            throw Refused("a text that is too long");
        if (json.Length * sizeof(char) > MostBytesOfRow)
            throw Refused("a row that is too large");
        return (Key("PartitionKey"), Key("RowKey"));

        string Key(string name)
        {
            var key = row.RootElement.TryGetProperty(name, out var value) ? value.GetString()! : "";
            return UnfitForKeys().IsMatch(key) ? throw Refused($"the key {key}") : key;
        }
    }

    private static InvalidOperationException Refused(string what) => new($"Azure would refuse {what}.");

    [GeneratedRegex(@"^(PUT|MERGE|PATCH|DELETE) .*\(PartitionKey='(?<partition>.*)',RowKey='(?<row>.*)'\)")]
    private static partial Regex KeysInAddress();

    [GeneratedRegex(@"[/\\#?\p{Cc}]")]
    private static partial Regex UnfitForKeys();
}
