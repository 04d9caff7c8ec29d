using Microsoft.AspNetCore.Http;

namespace FollowUp.Summaries;

/// <summary>What the desk's API answers to a step of a quote.</summary>
internal static class QuoteAnswer
{
    public static IResult Of(QuoteStep step) => step switch
    {
        QuoteStep.Taken { Quote: var quote } => Results.Ok(new { quote = quote.Id, state = quote.State }),
        QuoteStep.Refused refused => Results.Conflict(new { error = refused.Reason }),
        _ => Results.NotFound(new { error = "The report has no such quote." }),
    };
}
