using Azure.Storage.Blobs;
using FollowUp.Shared;
using FollowUp.Summaries;

namespace FollowUp.Retention;

/// <summary>
/// Takes the research edition of a report away until its figures move by a whole step: they would show whose answers are gone (privacy
/// rule 12). Exports, where each answer is a row, go for good, and can be made anew.
/// </summary>
internal sealed class FigureWithdrawal(StorageAccounts accounts, PartialBlobs partials)
{
    private readonly IReadOnlyList<BlobContainerClient> containers = [accounts.ResponsesContainer("research"), accounts.ResponsesContainer("exports")];

    public async Task WithdrawAsync(SummaryRequest report, CancellationToken cancellationToken)
    {
        while (!await TryWithdrawAsync(report, cancellationToken))
        {
        }
        foreach (var container in containers)
            await container.DeleteAsync($"{report.Programme}/{report.Report}/", _ => true, cancellationToken);
    }

    /// <returns>False where the state has changed since it was read.</returns>
    private async Task<bool> TryWithdrawAsync(SummaryRequest report, CancellationToken cancellationToken)
    {
        var (state, etag) = await partials.StateAsync(report, cancellationToken);
        var withdrawn = state with
        {
            HasFigures = false,
            IsWritten = false,
            // What was written in own words must not outlive its author's erasure here.
            Shown = state.Shown is { } shown ? shown with { Texts = new Dictionary<string, TextSample>() } : null,
        };
        return etag is null || await partials.SaveStateAsync(report, withdrawn, etag, cancellationToken) is not null;
    }
}
