using FollowUp.Alumni;
using FollowUp.Programmes;

namespace FollowUp.Invitations;

/// <summary>The background facts that a person's answers carry until sealing: those that the programme names, and no others (privacy rule 7).</summary>
internal static class Background
{
    public const string Cohort = "cohort";
    private const string Unknown = "unknown";

    /// <summary>The facts that are to be read from the roster.</summary>
    public static IEnumerable<string> Columns(Programme programme) => programme.BackgroundFacts.Select(fact => fact.Id).Where(fact => fact != Cohort);

    public static IReadOnlyDictionary<string, string> Of(Programme programme, CohortMember member) => programme.BackgroundFacts.ToDictionary(
        fact => fact.Id,
        fact => fact.Id == Cohort ? member.Cohort : member.Facts.GetValueOrDefault(fact.Id, Unknown));
}
