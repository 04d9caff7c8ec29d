namespace FollowUp.Summaries;

/// <summary>What one person wrote in answer to a question and two people approved; it carries nothing else of theirs.</summary>
/// <param name="Id">Of the approved copy, by which it is withdrawn. It leads to no answer.</param>
public sealed record SharedQuote(string Id, string Question, string Text);
