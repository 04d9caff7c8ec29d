using System.Security.Cryptography;
using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>The steps of a quote: somebody proposes it, somebody else approves it, anybody of the team takes it back.</summary>
internal sealed class QuoteSteps(QuoteTable quotes, ReleasedQuotes released)
{
    private const int IdBytes = 16;
    private static readonly QuoteStep SomebodyElse = new QuoteStep.Refused("Somebody else changed this quote at the same moment: look at it, then try again.");

    /// <param name="words">From an answer whose author allowed it.</param>
    public async Task<Quote> ProposeAsync(SummaryRequest report, Question question, string words, string proposer, CancellationToken cancellationToken)
    {
        var quote = new Quote { Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)), Question = question.Text, Text = words, ProposedBy = proposer };
        await quotes.AddAsync(report, quote, cancellationToken);
        return quote;
    }

    public async Task<QuoteStep> ApproveAsync(SummaryRequest report, string id, string approver, CancellationToken cancellationToken)
    {
        if (await quotes.FindAsync(report, id, cancellationToken) is not { } quote)
            return new QuoteStep.Unknown();
        if (quote.Refusal(approver) is { } refusal)
            return new QuoteStep.Refused(refusal);
        var approved = quote.Approved(approver);
        return await quotes.ReplaceAsync(report, approved, cancellationToken) ? new QuoteStep.Taken(approved) : SomebodyElse;
    }

    /// <summary>Also from an edition that was released: by another release without it. Asking again finishes what died.</summary>
    public async Task<QuoteStep> WithdrawAsync(SummaryRequest report, string id, string by, CancellationToken cancellationToken)
    {
        if (await quotes.FindAsync(report, id, cancellationToken) is not { } quote)
            return new QuoteStep.Unknown();
        var withdrawn = quote.Withdrawn(by);
        if (!await quotes.ReplaceAsync(report, withdrawn, cancellationToken))
            return SomebodyElse;
        await released.KeepApprovedAsync(report, cancellationToken);
        return new QuoteStep.Taken(withdrawn);
    }
}
