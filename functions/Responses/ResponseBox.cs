using FollowUp.Shared.Telemetry;

namespace FollowUp.Responses;

/// <summary>Where answers are: under the pseudonym of whom the link belongs to, with the background facts that the programme names.</summary>
internal sealed class ResponseBox(PseudonymKeyTable keys, ResponseTable responses, DraftTable drafts, Measures measures)
{
    /// <returns>False where the round closed meanwhile: then nothing is kept.</returns>
    public async Task<bool> PutAsync(SurveyVisit.Open visit, Response answers, CancellationToken cancellationToken)
    {
        var isTaken = await MakePseudonymAsync(visit, cancellationToken) is { } pseudonym
            && await responses.SaveAsync(visit.Begun, pseudonym, answers with { Background = visit.Target.Background }, cancellationToken);
        measures.Answered.Add(isTaken ? 1 : 0);
        return isTaken;
    }

    /// <returns>False where the round closed meanwhile: then nothing is kept.</returns>
    public async Task<bool> PutDraftAsync(SurveyVisit.Open visit, Response answers, CancellationToken cancellationToken) =>
        await MakePseudonymAsync(visit, cancellationToken) is { } pseudonym && await drafts.SaveAsync(visit.Begun, pseudonym, answers, cancellationToken);

    /// <returns>What was kept for later, or else what was sent; null where there is neither.</returns>
    public async Task<Response?> FindAsync(SurveyVisit.Known visit, CancellationToken cancellationToken) =>
        await FindPseudonymAsync(visit, cancellationToken) is { } pseudonym
            ? await drafts.FindAsync(visit.Begun, pseudonym, cancellationToken) ?? await responses.FindAsync(visit.Begun, pseudonym, cancellationToken)
            : null;

    /// <returns>What was sent; null where nothing was.</returns>
    public async Task<Response?> FindSentAsync(SurveyVisit.Known visit, CancellationToken cancellationToken) =>
        await FindPseudonymAsync(visit, cancellationToken) is { } pseudonym
            ? await responses.FindAsync(visit.Begun, pseudonym, cancellationToken)
            : null;

    /// <summary>Deletes what was sent and what was kept for later, if there is any.</summary>
    /// <returns>False where the answers are being sealed: then they stay.</returns>
    public async Task<bool> WithdrawAsync(SurveyVisit.Known visit, CancellationToken cancellationToken) =>
        await FindPseudonymAsync(visit, cancellationToken) is not { } pseudonym || await responses.WithdrawAsync(visit.Begun, pseudonym, cancellationToken);

    /// <returns>Null where the key was destroyed.</returns>
    private async Task<Pseudonym?> MakePseudonymAsync(SurveyVisit.Open visit, CancellationToken cancellationToken) =>
        (await keys.FindOrMakeAsync(Scope(visit), cancellationToken))?.Of(visit.Target.Person.Alumnus);

    /// <returns>Null where there is no key, and so no answer that could be told to be anybody's.</returns>
    private async Task<Pseudonym?> FindPseudonymAsync(SurveyVisit.Known visit, CancellationToken cancellationToken) =>
        (await keys.FindAsync(Scope(visit), cancellationToken))?.Of(visit.Target.Person.Alumnus);

    private static KeyScope Scope(SurveyVisit.Known visit) => KeyScope.Of(visit.Begun.Programme.Id, visit.Begun.Round);
}
