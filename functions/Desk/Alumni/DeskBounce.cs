namespace FollowUp.Desk;

/// <summary>An address that mail came back from.</summary>
/// <param name="Reason">As the e-mail service put it.</param>
public sealed record DeskBounce(string Address, string Cohort, DateOnly On, string Reason);
