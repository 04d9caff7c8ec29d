namespace FollowUp.Programmes;

/// <summary>What people can offer after their answers: to be asked more in an interview.</summary>
/// <param name="Text">What an interview is like, in the programme's words.</param>
/// <param name="Regions">From which people can say where they work.</param>
public sealed record InterviewOffer(string Text, IReadOnlyList<string> Regions);
