namespace FollowUp.Programmes;

/// <summary>What of a programme stays as it is once people rely on it: whom a round that has begun asks, since when, and how it links answers; what people consented to; the basis of messages while a round is open.</summary>
internal static class ProgrammeChange
{
    /// <param name="begun">The rounds that have begun, as they began.</param>
    /// <returns>Why the change cannot be made, in one sentence; null where it can.</returns>
    public static string? Refusal(ProgrammeVersion before, Programme after, IReadOnlyCollection<Round> begun, DateTimeOffset now) =>
        begun.Select(round => OfRound(round, after.Round(round.Id))).FirstOrDefault(refusal => refusal is not null)
        ?? OfWordings(before.Programme, after)
        ?? OfBasis(before.Programme, after, begun.FirstOrDefault(round => round.IsOpen(now)));

    private static string? OfRound(Round before, Round? after)
    {
        if (after is null)
            return $"Round {before.Id} has begun and can no longer be taken out: leave its wave and its cohorts as they were.";
        if (after.Wave.LinkAnswers != before.Wave.LinkAnswers)
            return $"Round {before.Id} has begun, and people were told how their answers are linked: leave linkAnswers as it was, or make a new wave.";
        if (!after.Cohorts.ToHashSet().SetEquals(before.Cohorts))
            return $"Round {before.Id} has begun with the cohorts {string.Join(", ", before.Cohorts)}: leave them as they were, or make a new wave.";
        return after.OpensOn != before.OpensOn
            ? $"Round {before.Id} has begun, so the date on which it opened can no longer change: leave it as it was, or make a new wave."
            : null;
    }

    private static string? OfWordings(Programme before, Programme after) =>
        before.ConsentWordings.FirstOrDefault(wording => after.ConsentWordings.GetValueOrDefault(wording.Key) != wording.Value) is { Key: { } version }
            ? $"Consent wording {version} is the evidence of what people agreed to: leave it as it was, and add a new version beside it."
            : null;

    private static string? OfBasis(Programme before, Programme after, Round? open) =>
        open is not null && after.DeclaredBasis != before.DeclaredBasis
            ? $"Round {open.Id} is open, and its messages say on which basis they are sent: leave legalBasis as it was until it has closed."
            : null;
}
