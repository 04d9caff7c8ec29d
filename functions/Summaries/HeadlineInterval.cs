namespace FollowUp.Summaries;

/// <summary>The interval of a question's headline, in whole per cent, rounded outwards.</summary>
public sealed record HeadlineInterval(string Question, int LowestPercent, int HighestPercent)
{
    /// <param name="sampledFrom">Null where people were not drawn by chance: then there are no intervals.</param>
    internal static IEnumerable<HeadlineInterval> Of(IEnumerable<QuestionFigures> headlines, int? sampledFrom)
    {
        foreach (var question in headlines)
        {
            if (sampledFrom is { } population && question.Headline is { } headline && WilsonInterval.Of(headline.Share, population) is { } interval)
                yield return new(question.Id, (int)Math.Floor(100 * interval.Lowest), (int)Math.Ceiling(100 * interval.Highest));
        }
    }
}
