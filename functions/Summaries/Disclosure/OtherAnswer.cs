using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>One person's answer as it was and as it could have been; of a question with several answers, one option of it.</summary>
/// <param name="From">Null where they were not asked.</param>
/// <param name="To">Null where they would not have been asked.</param>
internal sealed record OtherAnswer(Question Question, string? From, string? To)
{
    public OtherAnswer Reversed => new(Question, To, From);

    public QuestionTally In(QuestionTally tally) => tally with
    {
        Asked = tally.Asked + (To is null ? 0 : 1) - (From is null ? 0 : 1),
        Answered = Question.Kind == QuestionKind.Several ? tally.Answered : tally.Answered + Given(To) - Given(From),
        Options = OrdinalKeys.Sorted(tally.Options, option => option.Key, option => option.Value + (option.Key == To ? 1 : 0) - (option.Key == From ? 1 : 0)),
    };

    private static int Given(string? answer) => string.IsNullOrEmpty(answer) ? 0 : 1;
}
