namespace FollowUp.Alumni;

/// <summary>Some of a cohort's alumni.</summary>
/// <param name="Next">From where the next page goes on; null after the last.</param>
internal sealed record AlumniPage(IReadOnlyList<CohortMember> Members, string? Next);
