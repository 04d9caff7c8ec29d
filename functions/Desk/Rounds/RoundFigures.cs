using FollowUp.Programmes;
using FollowUp.Summaries;

namespace FollowUp.Desk;

/// <summary>Counts what the desk says of a round, in a bounded number of reads however many people it invites.</summary>
internal sealed class RoundFigures(BegunRounds rounds, PauseTable pauses, MessageFigures messages, PartialBlobs partials, TimeProvider clock)
{
    public async Task<RoundDetail> OfAsync(Programme programme, Round round, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (known, state) = (await rounds.AllAsync(programme, cancellationToken)).First(one => one.Round.Id == round.Id);
        var paused = await pauses.InAsync(programme.Id, cancellationToken);
        var (edition, _) = await partials.StateAsync(new(programme.Id, programme.ReportOf(round).Id), cancellationToken);
        return new()
        {
            Overview = RoundOverview.Of(programme, known, state, now),
            IsPlanned = state?.IsPlanned,
            IsPaused = paused.Hold(round.Id),
            IsProgrammePaused = paused.HoldProgramme,
            Messages = await messages.OfAsync(programme.Id, round.Id, state, cancellationToken),
            Answers = CountInSteps.Of(edition.Figures().Responses),
        };
    }
}
