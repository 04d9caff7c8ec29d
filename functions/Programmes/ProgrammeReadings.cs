namespace FollowUp.Programmes;

/// <param name="Read">What came of the programmes that can be read, by their ids.</param>
/// <param name="Unreadable">The ids of the others.</param>
internal sealed record ProgrammeReadings<T>(IReadOnlyList<T> Read, IReadOnlyList<string> Unreadable);
