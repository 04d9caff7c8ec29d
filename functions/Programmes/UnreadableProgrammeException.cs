namespace FollowUp.Programmes;

/// <summary>A version of a programme is stored no longer, or no longer reads.</summary>
internal sealed class UnreadableProgrammeException(string message) : Exception(message);
