namespace FollowUp.Desk;

/// <summary>What happens on a day, and where to look at it.</summary>
public sealed record DeskEvent(DateOnly On, string Text, string Address);
