namespace FollowUp.Alumni;

internal sealed record AddressOwner(string Alumnus, string Cohort);
