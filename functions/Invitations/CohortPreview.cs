namespace FollowUp.Invitations;

/// <summary>What the people of a cohort can expect on a day.</summary>
/// <param name="Round">The round that it is about; null where none of the cohort's is open that day.</param>
internal sealed record CohortPreview(string Cohort, string? Round, IReadOnlyList<ProspectGroup> Groups)
{
    public static CohortPreview OfAll(string cohort, string? round, int people, string reason) => new(cohort, round, [new(null, reason, people, [])]);

    public static CohortPreview Of(string cohort, string round, IEnumerable<(string Alumnus, Prospect Prospect)> people) => new(
        cohort,
        round,
        [
            .. people
                .GroupBy(person => person.Prospect, person => person.Alumnus)
                .OrderBy(group => group.Key.Message is null)
                .ThenBy(group => group.Key.Message)
                .ThenBy(group => group.Key.Text, StringComparer.Ordinal)
                .Select(group => new ProspectGroup(group.Key.Message, group.Key.Text, group.Count(), [.. group])),
        ]);
}
