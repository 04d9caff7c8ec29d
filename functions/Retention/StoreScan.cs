namespace FollowUp.Retention;

/// <summary>What a night's look at both accounts found.</summary>
/// <param name="Undeclared">Tables, containers and queues that the manifest does not name.</param>
/// <param name="CanariesAt">Where synthetic people are still found whose time is over: account, store and column.</param>
internal sealed record StoreScan(DateTimeOffset On, IReadOnlyList<string> Undeclared, IReadOnlyList<string> CanariesAt)
{
    public bool IsAlarming => Undeclared.Count + CanariesAt.Count > 0;
}
