namespace FollowUp.Summaries;

/// <summary>Who is asked a question: those who chose one of the options of an earlier one.</summary>
internal sealed record QuestionRoute(string Question, IReadOnlyList<string> Options);
