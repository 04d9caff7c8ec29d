namespace FollowUp.Alumni;

/// <summary>One of a cohort, without contact details.</summary>
/// <param name="ConsentedOn">The latest consent; null where there is another basis.</param>
internal sealed record CohortMember(string Id, string Cohort, DateOnly? ConsentedOn, IReadOnlyDictionary<string, string> Facts);
