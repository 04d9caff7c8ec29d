namespace FollowUp.Summaries;

/// <summary>What becomes of a step of a quote on its way to everybody.</summary>
internal abstract record QuoteStep
{
    private QuoteStep()
    {
    }

    internal sealed record Taken(Quote Quote) : QuoteStep;

    internal sealed record Refused(string Reason) : QuoteStep;

    internal sealed record Unknown : QuoteStep;
}
