using FollowUp.Invitations;
using FollowUp.Programmes;
using FollowUp.Summaries;

namespace FollowUp.Desk;

/// <summary>Counts what the desk says of a round, in a bounded number of reads however many people it invites.</summary>
internal sealed class RoundFigures(BegunRounds rounds, PauseTable pauses, InvitationTable invitations, PartialBlobs partials, TimeProvider clock)
{
    public const int MostCounted = 1_000;

    public async Task<RoundDetail> OfAsync(Programme programme, Round round, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (known, state) = (await rounds.AllAsync(programme, cancellationToken)).First(one => one.Round.Id == round.Id);
        var paused = await pauses.InAsync(programme.Id, cancellationToken);
        var waiting = await invitations.DueAsync(programme.Id, round.Id, now, MostCounted, cancellationToken);
        var (edition, _) = await partials.StateAsync(new(programme.Id, programme.ReportOf(round).Id), cancellationToken);
        return new()
        {
            Overview = RoundOverview.Of(programme, known, state, now),
            IsPlanned = state?.IsPlanned,
            IsPaused = paused.Hold(round.Id),
            IsProgrammePaused = paused.HoldProgramme,
            Waiting = waiting.Count,
            Messages = state?.StepsTaken ?? [],
            Answers = CountInSteps.Of(edition.Figures().Responses),
        };
    }
}
