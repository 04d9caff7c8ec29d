using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Summaries;

/// <summary>The answers of a report in which words are looked for that somebody would like to quote.</summary>
internal sealed class QuotableAnswers(ReportInputReader inputs, ResponseTable responses)
{
    /// <param name="question">Its id.</param>
    /// <returns>The question, if somebody wrote these words in answer to it and allowed that they are quoted.</returns>
    public async Task<Question?> FindAsync(SummaryRequest request, string question, string words, CancellationToken cancellationToken)
    {
        if (await inputs.WithoutRosterAsync(request, cancellationToken) is not { } read
            || read.Questionnaire.Questions.FirstOrDefault(other => other.Id == question) is not { QuotableIf: not null } found)
            return null;
        foreach (var shard in read.Shards)
        {
            await foreach (var stored in responses.InShardAsync(request.Programme, shard.Round, shard.Shard, cancellationToken))
            {
                if (Quotation.IsAllowed(found, stored.Response, words))
                    return found;
            }
        }
        return null;
    }
}
