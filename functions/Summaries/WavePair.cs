namespace FollowUp.Summaries;

/// <summary>Two waves as the cohorts that had both answered them: everybody's answers to each, and what the same people said in both.</summary>
internal sealed record WavePair(GroupTally Earlier, GroupTally Later, PairTally Matched)
{
    public WavePair Plus(WavePair other) => new(Earlier.Plus(other.Earlier), Later.Plus(other.Later), Matched.Plus(other.Matched));

    /// <returns>Null where the question has no better and worse, or nobody answered it twice.</returns>
    public MatchedTally? Change(string question, AnswerOrder order)
    {
        var moves = Matched.Moves(question).Where(move => order.Has(move.From) && order.Has(move.To)).ToLookup(move => order.Direction(move.From, move.To), move => move.People);
        var pairs = moves.Sum(direction => direction.Sum());
        return pairs == 0
            ? null
            : new(moves[1].Sum(), moves[0].Sum(), moves[-1].Sum(), Earlier.Question(question).Answered - pairs, Later.Question(question).Answered - pairs)
            {
                Silent = Matched.Pairs - pairs,
            };
    }

    /// <summary>How many of the pairs were at the best answer already, and could not improve.</summary>
    public Share BestBefore(string question, AnswerOrder order)
    {
        var moves = Matched.Moves(question).Where(move => order.Has(move.From) && order.Has(move.To)).ToList();
        return new(moves.Where(move => order.IsBest(move.From)).Sum(move => move.People), moves.Sum(move => move.People));
    }
}
