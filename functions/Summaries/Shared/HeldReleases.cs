using Azure;
using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Summaries;

/// <summary>Which reports the team holds back from being released by themselves: `~held~` rows beside the programme's versions.</summary>
internal sealed class HeldReleases(StorageAccounts accounts, TimeProvider clock)
{
    private const string Prefix = "~held~";
    private readonly TableClient table = accounts.RosterTable("Programmes");

    public Task HoldAsync(SummaryRequest report, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(new TableEntity(report.Programme, Prefix + report.Report), TableUpdateMode.Replace, cancellationToken);

    public Task LetGoAsync(SummaryRequest report, CancellationToken cancellationToken) =>
        table.DeleteEntityAsync(report.Programme, Prefix + report.Report, ETag.All, cancellationToken);

    /// <summary>Whether the day has come and nobody holds the report back.</summary>
    public async Task<bool> IsDueAsync(SummaryRequest report, DateTimeOffset releasesOn, CancellationToken cancellationToken) =>
        releasesOn <= clock.GetUtcNow() && !await ContainsAsync(report, cancellationToken);

    public async Task<bool> ContainsAsync(SummaryRequest report, CancellationToken cancellationToken) =>
        (await table.GetEntityIfExistsAsync<TableEntity>(report.Programme, Prefix + report.Report, ["RowKey"], cancellationToken)).HasValue;
}
