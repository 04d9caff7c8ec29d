namespace FollowUp.Invitations;

internal sealed record Person(string Alumnus, string Cohort);
