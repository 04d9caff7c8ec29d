namespace FollowUp.Programmes;

/// <summary>What is wrong in a <c>programme.yaml</c>, on which line (the first is 1), and what to write instead.</summary>
internal sealed record ProgrammeFault(long Line, string Message);
