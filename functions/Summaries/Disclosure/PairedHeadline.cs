using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>In one of two waves: how many gave the answer of a question's headline, of all who answered it and of those with a pair.</summary>
internal sealed record PairedHeadline(Share All, Share Pairs)
{
    /// <param name="order">What has no place in it is no answer here: a table can tell of it by itself.</param>
    public static PairedHeadline Of(Question question, AnswerOrder order, GroupTally wave, IEnumerable<string> answersOfPairs)
    {
        var (tally, answers) = (wave.Question(question.Id), answersOfPairs.ToList());
        var answered = question.Options.Where(option => order.Has(option.Id)).Sum(option => tally.Chose(option.Id));
        return new(new(question.Headline.Sum(tally.Chose), answered), new(answers.Count(question.Headline.Contains), answers.Count));
    }

    public int WithoutPair => All.Base - Pairs.Base;

    /// <summary>How many of those with a pair can have given it, as far as the table of the wave tells.</summary>
    public Bounds OfPairs => new(Math.Max(0, All.Count - WithoutPair), Math.Min(Pairs.Base, All.Count));

    public bool HasSides(int fewest) => Pairs.Count >= fewest && Pairs.Base - Pairs.Count >= fewest;
}
