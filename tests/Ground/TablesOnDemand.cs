using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace FollowUp.Tests.Ground;

/// <summary>
/// Makes a table when something first happens to it, though the application asks for all of them at its start: a test uses
/// few, and the emulator looks through all that there are at each call.
/// </summary>
/// <param name="connectionStrings">Of the accounts.</param>
public sealed partial class TablesOnDemand(params string[] connectionStrings) : HttpPipelinePolicy
{
    private readonly Dictionary<string, TableServiceClient> accounts =
        connectionStrings.Select(connection => new TableServiceClient(connection)).ToDictionary(account => account.AccountName);

    private readonly ConcurrentDictionary<(string Account, string Table), Lazy<Task>> asked = [];

    private volatile bool isStarting;

    /// <summary>What is asked for while this lasts is made later.</summary>
    public async Task DuringAsync(Func<Task> start)
    {
        isStarting = true;
        try
        {
            await start();
        }
        finally
        {
            isStarting = false;
        }
    }

    /// <summary>Those, too, that nothing has happened to.</summary>
    public Task MakeAllAsync() => Task.WhenAll(asked.Values.Select(made => made.Value));

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Storage is called asynchronously.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (message.Request.Uri.Path.TrimStart('/').Split('/') is [var account, var target])
        {
            if (isStarting && target == "Tables" && message.Request.Method == RequestMethod.Post)
            {
                var name = NewTable().Match(await SentText.OfAsync(message)).Groups["name"].Value;
                asked.TryAdd((account, name), new(() => accounts[account].CreateTableIfNotExistsAsync(name)));
                message.Response = new EmptyResponse();
                return;
            }
            var table = target == "$batch" ? TableOfTransaction().Match(await SentText.OfAsync(message)).Groups["name"].Value : target.Split('(')[0];
            if (asked.TryGetValue((account, table), out var made))
                await made.Value;
        }
        await ProcessNextAsync(message, pipeline);
    }

    [GeneratedRegex("\"TableName\":\"(?<name>\\w+)\"")]
    private static partial Regex NewTable();

    [GeneratedRegex(@"^(POST|PUT|MERGE|PATCH|DELETE) https?://[^/]+/\w+/(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TableOfTransaction();
}
