namespace FollowUp.Desk;

/// <summary>What is wrong on a line of a draft.</summary>
/// <param name="Number">The first is 1; 0 where no line is at fault.</param>
/// <param name="Line">What stands there.</param>
public sealed record DraftFault(long Number, string Line, string Message);
