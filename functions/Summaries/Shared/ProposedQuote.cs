namespace FollowUp.Summaries;

/// <summary>What is sent to propose a quote.</summary>
/// <param name="Question">The id of the question that it answers.</param>
/// <param name="Text">The whole answer or a part of it, word for word.</param>
internal sealed record ProposedQuote(string? Question, string? Text);
