using FollowUp.Programmes;

namespace FollowUp.Responses;

/// <summary>What people can say of themselves when they offer an interview, so that those who are asked differ. All of it can be left out.</summary>
internal static class InterviewQuestions
{
    public const string View = "view";
    public const string Region = "region";
    public const string Cohort = "cohort";

    public static IReadOnlyList<Question> For(Programme programme, Round round) =>
    [
        Choice(View, InterviewTexts.View, [new("mostly_positive", InterviewTexts.MostlyPositive), new("mixed_or_limited", InterviewTexts.MixedOrLimited)]),
        .. Named(Region, InterviewTexts.Region, programme.InterviewOffer?.Regions ?? []),
        .. Named(Cohort, InterviewTexts.Cohort, round.Cohorts),
    ];

    private static IEnumerable<Question> Named(string id, string text, IReadOnlyList<string> names) =>
        names.Count > 1 ? [Choice(id, text, [.. names.Select(name => new AnswerOption(name, name))])] : [];

    private static Question Choice(string id, string text, IReadOnlyList<AnswerOption> options) =>
        new() { Id = id, Text = text, ShortText = text, Kind = QuestionKind.Choice, Options = options };
}
