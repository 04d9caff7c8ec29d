namespace FollowUp.Programmes;

/// <summary>A programme's own words for one kind of message. What is null keeps the usual words, and what people have a right to know is said in any case.</summary>
/// <param name="Lead">The first paragraph after the greeting.</param>
/// <param name="Intro">Instead of the questionnaire's introduction.</param>
public sealed record MessageText(string? Subject, string? Lead, string? Intro, string? Button)
{
    public static MessageText Usual { get; } = new(null, null, null, null);
}
