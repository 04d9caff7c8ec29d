using Azure.Data.Tables;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>
/// What people wrote in their own words goes earlier than their other answers. The shard is touched in the same transaction, so that
/// the reports are made anew without them.
/// </summary>
internal sealed class FreeTextDeletion(StorageAccounts accounts, BegunRounds rounds) : IExpiringData
{
    /// <summary>As many as a transaction takes, but for the shard's own row.</summary>
    private const int MostAtOnce = 99;

    private readonly TableClient table = accounts.ResponsesTable("Responses");

    public string Rule => "free text";

    public IEnumerable<Expiry> Expiries(ProgrammeHistory history) => history.ByRound(closesOn => closesOn.AddMonths(history.Windows.FreeTextMonths));

    public async Task<int> CountAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken)
    {
        var texts = await ColumnsAsync(scope, cancellationToken);
        var rows = table.QueryAsync<TableEntity>(Answers(scope), select: ["PartitionKey", "RowKey", .. texts], cancellationToken: cancellationToken);
        return await rows.CountAsync(row => HasText(row, texts), cancellationToken);
    }

    public async Task DeleteAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken)
    {
        var texts = await ColumnsAsync(scope, cancellationToken);
        await foreach (var page in table.QueryAsync<TableEntity>(Answers(scope), cancellationToken: cancellationToken).AsPages().WithCancellation(cancellationToken))
        {
            foreach (var rows in page.Values.Where(row => HasText(row, texts)).GroupBy(row => row.PartitionKey).SelectMany(shard => shard.Chunk(MostAtOnce)))
                await BlankAsync(rows, texts, cancellationToken);
        }
    }

    /// <summary>Where an answer has changed since it was read, this fails, and the next night reads it again.</summary>
    private async Task BlankAsync(TableEntity[] rows, IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        foreach (var (row, text) in rows.SelectMany(row => texts, (row, text) => (row, text)))
            row.Remove(text);
        var changes = rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, row.ETag));
        var shard = rows[0].PartitionKey;
        // While answers are being sealed there is no such row: the reports are made anew when they are.
        var hasVersion = (await table.GetEntityIfExistsAsync<TableEntity>(shard, ResponseTable.Shard, ["RowKey"], cancellationToken)).HasValue;
        await table.SubmitTransactionAsync(hasVersion ? changes.Append(ResponseTable.Touch(shard)) : changes, cancellationToken);
    }

    private static bool HasText(TableEntity row, IReadOnlyList<string> texts) => texts.Any(text => row.GetString(text) is { Length: > 0 });

    /// <summary>The columns are looked for here, because a query compares at most 15 of them.</summary>
    private static string Answers(string scope) => TableClient.CreateQueryFilter(
        $"PartitionKey gt {$"{scope}~"} and PartitionKey lt {$"{scope}~~"} and RowKey ge {"p~"} and RowKey lt {"s~~"}");

    /// <summary>Texts, and the words that stand beside an option such as "something else".</summary>
    private async Task<IReadOnlyList<string>> ColumnsAsync(string scope, CancellationToken cancellationToken) =>
        scope.Split('~') is [var programme, var round] && await rounds.FindAsync(programme, round, cancellationToken) is { } begun
            ? [.. begun.Programme.QuestionnaireOf(begun.Round).Questions.Select(question => ResponseTable.AnswerColumn + (question.Kind == QuestionKind.Text ? question.Id : question.OtherField))]
            : [];
}
