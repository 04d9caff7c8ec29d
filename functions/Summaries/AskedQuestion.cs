using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>The wording of one question and its options; none where people wrote in their own words.</summary>
public sealed record AskedQuestion(string Text, string? Hint, bool MayBeLeftOut, IReadOnlyList<string> Options)
{
    internal static AskedQuestion Of(Question question) =>
        new(question.Text, question.Hint, !question.IsRequired, [.. question.Options.Select(option => option.Label)]);
}
