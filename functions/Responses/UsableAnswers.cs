using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace FollowUp.Responses;

/// <summary>
/// The answers that something may be made of. Beside an answer that is restricted stands a mark, `h~` and its pseudonym: the answer is
/// kept, its author can read, change and take it back, and nobody else reads it.
/// </summary>
internal static class UsableAnswers
{
    public const string Mark = "h~";
    private const string Unsealed = "p~";

    /// <summary>The answers of a shard that are not restricted, those under pseudonyms first.</summary>
    public static async IAsyncEnumerable<TableEntity> UsableAnswersAsync(
        this TableClient table, string shard, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var restricted = new HashSet<string>(StringComparer.Ordinal);
        // Rows come in the order of their keys, so that each mark is known before the answer that it is about.
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {shard} and RowKey ge {Mark} and RowKey lt {"s~~"}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (row.RowKey.StartsWith(Mark, StringComparison.Ordinal))
                restricted.Add(AnswerOf(row.RowKey));
            else if (!restricted.Contains(row.RowKey))
                yield return row;
        }
    }

    /// <returns>The key of the answer that a mark is about.</returns>
    public static string AnswerOf(string mark) => Unsealed + mark[Mark.Length..];
}
