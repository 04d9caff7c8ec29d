using FollowUp.Alumni;
using FollowUp.Programmes;

namespace FollowUp.Invitations;

/// <summary>Nobody is invited without a basis, nor to a round that closes after their contact window: they could not be reminded, nor withdraw.</summary>
internal static class ContactReach
{
    /// <param name="consentedOn">The person's latest consent.</param>
    public static bool Covers(Programme programme, Round round, string cohort, DateOnly? consentedOn) =>
        programme.HasBasisFor(consentedOn) && programme.Cohort(cohort) is { } known && round.ClosesOn <= PersonalWindow.EndsOn(programme, known, consentedOn);
}
