using Azure.Storage.Blobs;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Shared;
using FollowUp.Summaries;

namespace FollowUp.Retention;

/// <summary>
/// Takes the research editions that a round's answers are in away until their figures move by a whole step: they would show whose answers
/// are gone (privacy rule 12). Exports, where each answer is a row, go for good, and can be made anew.
/// </summary>
internal sealed class FigureWithdrawal(StorageAccounts accounts, ResponseTable responses, PartialBlobs partials)
{
    private readonly BlobContainerClient research = accounts.ResponsesContainer("research");
    private readonly BlobContainerClient exports = accounts.ResponsesContainer("exports");

    /// <param name="remove">Takes the person's answer out of what is read from now on; where there is none, nothing is withdrawn.</param>
    /// <returns>What became of that.</returns>
    public async Task<bool> WithdrawAroundAsync(Programme current, BegunRound begun, Pseudonym pseudonym, Func<Task<bool>> remove, CancellationToken cancellationToken)
    {
        if (!await responses.ContainsAsync(begun, pseudonym, cancellationToken))
            return await remove();
        var shown = Showing(current, begun).ToList();
        foreach (var report in shown)
            await WithdrawAsync(report, cancellationToken);
        await WithdrawExportsAsync(shown, cancellationToken);
        var isRemoved = await remove();
        // Once more: an export that was under way at that moment still has the answer.
        await WithdrawExportsAsync(shown, cancellationToken);
        return isRemoved;
    }

    /// <summary>The round's own report, as the round began and as it is now, and those that compare with the round.</summary>
    private static IEnumerable<SummaryRequest> Showing(Programme current, BegunRound begun) => current.Reports
        .Where(report => report.Rounds.Concat(LinkedRounds.Before(current, report)).Contains(begun.Round.Id))
        .Select(report => report.Id)
        .Append(begun.Programme.ReportOf(begun.Round).Id)
        .Distinct()
        .Select(report => new SummaryRequest(current.Id, report));

    private async Task WithdrawExportsAsync(IEnumerable<SummaryRequest> reports, CancellationToken cancellationToken)
    {
        foreach (var report in reports)
            await exports.DeleteAsync(report.Folder(), _ => true, cancellationToken);
    }

    private async Task WithdrawAsync(SummaryRequest report, CancellationToken cancellationToken)
    {
        while (!await TryWithdrawAsync(report, cancellationToken))
        {
        }
        await research.DeleteAsync(report.Folder(), _ => true, cancellationToken);
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
