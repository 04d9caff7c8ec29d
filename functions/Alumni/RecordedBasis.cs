namespace FollowUp.Alumni;

/// <summary>A basis to write to somebody, as it was recorded.</summary>
/// <param name="On">The day of a consent; null where the programme declares the basis.</param>
/// <param name="Columns">What proves it, by name.</param>
internal sealed record RecordedBasis(DateOnly? On, IReadOnlyDictionary<string, string> Columns);
