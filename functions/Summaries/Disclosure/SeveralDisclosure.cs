using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>
/// What everybody may know of a question with several answers: each option is a table of yes and no, of everyone who saw the question
/// (privacy rule 16).
/// </summary>
internal static class SeveralDisclosure
{
    public static SharedQuestion Of(Question question, QuestionTally tally, DisclosureLimits limits) => tally.Asked < limits.FewestAnswers
        ? SharedQuestion.Without(question, Withheld.TooFew(limits))
        : SharedQuestion.Without(question, reason: null) with
        {
            Base = tally.Asked,
            Cells = [.. question.Options.Select(option => Cell(option, Of(tally.Chose(option.Id), tally.Asked, limits)))],
        };

    private static SharedCell Cell(AnswerOption option, SharedShare? share) => new(option.Label, [option.Id], [], HoldsNoAnswer: false, share);

    private static SharedShare? Of(int chose, int asked, DisclosureLimits limits) =>
        chose >= limits.SmallestCell && asked - chose >= limits.SmallestCell ? SharedShare.Exact(chose, asked, limits) : null;
}
