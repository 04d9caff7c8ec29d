namespace FollowUp.Retention;

/// <summary>What happened to a request between its arrival and its answer, and why. It names nobody.</summary>
internal sealed record RequestEvent(DateOnly On, string What, string Reason);
