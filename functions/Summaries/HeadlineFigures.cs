using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>The share that a question's headline states, in the words of the coarsest grouping.</summary>
/// <param name="Silent">Null for a routed question: most of those who said nothing to it were never asked.</param>
public sealed record HeadlineFigures(string Label, IReadOnlyList<string> Options, Share Share, SilentRange? Silent)
{
    internal static HeadlineFigures? Of(Question question, QuestionTally tally, int invited)
    {
        if (question.Headline.Count == 0)
            return null;
        var cell = question.Groupings[^1].Cells.First(cell => cell.Options.ToHashSet().SetEquals(question.Headline));
        var share = new Share(cell.Options.Sum(tally.Chose), tally.Answered);
        return new(cell.Label, cell.Options, share, question.ShowIf is null ? SilentRange.Of(share, invited) : null);
    }
}
