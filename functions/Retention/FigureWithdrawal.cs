using Azure.Storage.Blobs;
using FollowUp.Shared;
using FollowUp.Summaries;

namespace FollowUp.Retention;

/// <summary>Takes the research edition of a report away until its figures move by a whole step: they would show whose answers are gone (privacy rule 12).</summary>
internal sealed class FigureWithdrawal(StorageAccounts accounts, PartialBlobs partials)
{
    private readonly BlobContainerClient research = accounts.ResponsesContainer("research");

    public async Task WithdrawAsync(SummaryRequest report, CancellationToken cancellationToken)
    {
        while (!await TryWithdrawAsync(report, cancellationToken))
        {
        }
        await research.DeleteAsync($"{report.Programme}/{report.Report}/", _ => true, cancellationToken);
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
