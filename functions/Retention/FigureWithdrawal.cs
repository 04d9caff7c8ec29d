using Azure.Storage.Blobs;
using FollowUp.Programmes;
using FollowUp.Shared;
using FollowUp.Summaries;

namespace FollowUp.Retention;

/// <summary>
/// Takes the research editions that a round's answers are in away until their figures move by a whole step: they would show whose answers
/// are gone (privacy rule 12). Exports, where each answer is a row, go for good, and can be made anew.
/// </summary>
internal sealed class FigureWithdrawal(StorageAccounts accounts, PartialBlobs partials)
{
    private readonly IReadOnlyList<BlobContainerClient> containers = [accounts.ResponsesContainer("research"), accounts.ResponsesContainer("exports")];

    public async Task WithdrawAsync(Programme current, BegunRound begun, CancellationToken cancellationToken)
    {
        foreach (var report in Showing(current, begun).Select(report => new SummaryRequest(current.Id, report)))
            await WithdrawAsync(report, cancellationToken);
    }

    /// <summary>The round's own report, as the round began and as it is now, and those that compare with the round.</summary>
    private static IEnumerable<string> Showing(Programme current, BegunRound begun) => current.Reports
        .Where(report => report.Rounds.Concat(LinkedRounds.Before(current, report)).Contains(begun.Round.Id))
        .Select(report => report.Id)
        .Append(begun.Programme.ReportOf(begun.Round).Id)
        .Distinct();

    private async Task WithdrawAsync(SummaryRequest report, CancellationToken cancellationToken)
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
