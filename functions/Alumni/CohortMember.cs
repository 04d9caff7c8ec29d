namespace FollowUp.Alumni;

/// <summary>One of a cohort, without contact details.</summary>
internal sealed record CohortMember(string Id, string Cohort, IReadOnlyDictionary<string, string> Facts);
