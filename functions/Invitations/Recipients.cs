using FollowUp.Alumni;
using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Invitations;

/// <summary>Looks at the last moment whether a person is still to be written to.</summary>
internal sealed class Recipients(AlumniTable alumni, Reachability reachability, PseudonymKeyTable keys, ResponseTable responses, TimeProvider clock)
{
    /// <returns>Null where no message is to go out: which of the reasons it was is nobody's business, and is kept nowhere.</returns>
    public async Task<Recipient?> LookAgainAsync(BegunRound begun, Invitation invitation, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var programme = begun.Programme;
        if (!begun.Round.IsOpen(now) || programme.Cohort(invitation.Cohort) is not { } cohort)
            return null;
        if (await alumni.FindAsync(programme.Id, cohort.Id, invitation.Alumnus, cancellationToken) is not { } alumnus
            || !programme.HasBasisFor(alumnus.ConsentedOn)
            || PersonalWindow.HasEnded(programme, cohort, alumnus.ConsentedOn, now))
            return null;
        if (await reachability.HashIfReachableAsync(programme.Id, alumnus, cancellationToken) is not { } hash)
            return null;
        return await keys.FindOrMakeAsync(KeyScope.Of(programme.Id, begun.Round), cancellationToken) is not { } key
            || await responses.ContainsAsync(begun, key.Of(alumnus.Id), cancellationToken)
            ? null
            : new(begun, invitation, alumnus, hash);
    }
}
