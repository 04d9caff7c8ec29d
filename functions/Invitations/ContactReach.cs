using FollowUp.Programmes;
using FollowUp.Retention;

namespace FollowUp.Invitations;

/// <summary>Nobody is invited to a round that closes after the contact window of their cohort: they could not be reminded, nor withdraw.</summary>
internal static class ContactReach
{
    public static bool Covers(Programme programme, Round round, string cohort) =>
        programme.Cohort(cohort) is { } known && round.ClosesOn <= ContactWindow.EndsOn(programme, known);
}
