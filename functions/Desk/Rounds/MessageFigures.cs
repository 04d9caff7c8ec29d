using FollowUp.Alumni;
using FollowUp.Invitations;
using FollowUp.Programmes;

namespace FollowUp.Desk;

/// <summary>Counts how far a round's messages have come, in a bounded number of reads however many people it invites.</summary>
internal sealed class MessageFigures(BegunRounds rounds, InvitationTable invitations, StepTable steps, AddressTable addresses, TimeProvider clock)
{
    public const int MostCounted = 1_000;

    /// <param name="state">Null where the round has not begun.</param>
    public async Task<RoundMessages> OfAsync(string programme, string round, RoundState? state, CancellationToken cancellationToken)
    {
        if (state is null || await rounds.FindAsync(programme, round, cancellationToken) is not { } begun)
            return RoundMessages.None;
        var waiting = await invitations.DueAsync(programme, round, clock.GetUtcNow(), MostCounted, cancellationToken);
        return new()
        {
            Waiting = waiting.Count,
            Over = state.StepsTaken ?? await steps.CountAsync(begun, MostCounted, cancellationToken),
            IsOfTheFirst = state.StepsTaken is null && state.Invited > MostCounted,
            CameBack = await addresses.BouncedAsync(programme, begun.Round.OpensOn, MostCounted, cancellationToken)
                .TakeWhile(bounced => bounced.Bounce.On < begun.Round.ClosesOn).Take(MostCounted)
                .CountAsync(bounced => begun.Round.Cohorts.Contains(bounced.Owner.Cohort), cancellationToken),
        };
    }
}
