using FollowUp.Programmes;

namespace FollowUp.Invitations;

/// <summary>How far sending is behind, over all programmes.</summary>
internal sealed class OldestDue(ProgrammeTable programmes, OpenRounds openRounds, InvitationTable invitations, TimeProvider clock)
{
    /// <returns>How long the step that is due longest has waited; nothing where none is due.</returns>
    public async Task<TimeSpan> WaitAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var oldest = now;
        foreach (var (programme, _) in await programmes.InForceAsync(cancellationToken))
        {
            foreach (var begun in await openRounds.InAsync(programme, now, cancellationToken))
            {
                foreach (var place in await invitations.DueAsync(programme, begun.Round.Id, now, 1, cancellationToken))
                    oldest = place.DueOn < oldest ? place.DueOn : oldest;
            }
        }
        return now - oldest;
    }
}
