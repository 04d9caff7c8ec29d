namespace FollowUp.Desk;

/// <summary>Who could be interviewed after a round, and the draws that were made.</summary>
public sealed record InterviewList(IReadOnlyList<Candidate> Candidates, IReadOnlyList<StoredDraw> Draws);
