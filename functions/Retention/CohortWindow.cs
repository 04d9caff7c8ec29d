using FollowUp.Programmes;

namespace FollowUp.Retention;

/// <summary>Until when the people of one cohort may be written to.</summary>
internal sealed record CohortWindow(ProgrammeHistory History, Cohort Cohort)
{
    /// <param name="consentedOn">The latest consent of one person; null where there is another basis.</param>
    public DateTimeOffset EndsOn(DateOnly? consentedOn) => History.ContactEndsOn(Cohort, consentedOn);

    /// <summary>When the evidence of the consent of that day goes: so many months after its end.</summary>
    public DateTimeOffset EvidenceEndsOn(DateOnly? consentedOn) => EndsOn(consentedOn).AddMonths(History.Windows.ConsentMonths);
}
