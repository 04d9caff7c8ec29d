namespace FollowUp.Retention;

/// <summary>By what everything about a person is found, for as long as the erasure takes.</summary>
internal sealed record ErasedPerson(string Alumnus, string Cohort, string AddressHash);
