using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using FollowUp.Shared;
using FollowUp.Summaries;

namespace FollowUp.Desk;

/// <summary>The themes that the team uses in a report, under the hash of their name in capitals: the same name is the same theme.</summary>
internal sealed class ThemeTable(StorageAccounts accounts) : IStore
{
    private readonly TableClient table = accounts.ResponsesTable("Themes");

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken);

    /// <returns>The theme as it was first written.</returns>
    public async Task<string> AddAsync(SummaryRequest report, string label, CancellationToken cancellationToken)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(label.ToUpperInvariant())));
        try
        {
            await table.AddEntityAsync(new TableEntity(Partition(report), key) { ["Label"] = label }, cancellationToken);
            return label;
        }
        catch (RequestFailedException exception) when (exception.Status == 409)
        {
            return (await table.GetEntityAsync<TableEntity>(Partition(report), key, cancellationToken: cancellationToken)).Value.Text("Label");
        }
    }

    public async Task<IReadOnlyList<string>> AllAsync(SummaryRequest report, CancellationToken cancellationToken)
    {
        var rows = table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition(report)}"), cancellationToken: cancellationToken);
        return [.. (await rows.Select(row => row.Text("Label")).ToListAsync(cancellationToken)).Order(StringComparer.OrdinalIgnoreCase)];
    }

    private static string Partition(SummaryRequest report) => $"{report.Programme}~{report.Report}";
}
