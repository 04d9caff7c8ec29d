namespace FollowUp.Desk;

/// <summary>A basis to write to somebody, in words.</summary>
/// <param name="On">The day of a consent; null for a basis that the programme declares.</param>
public sealed record BasisOnRecord(DateOnly? On, string Evidence);
