using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Shared;
using FollowUp.Summaries;

namespace FollowUp.Desk;

/// <summary>The same rows as <see cref="ResponseTable"/>, as the team works on them: text by text, each with a column of themes beside it.</summary>
internal sealed class TextTable(StorageAccounts accounts)
{
    private const int IdBytes = 16;
    private readonly TableClient table = accounts.ResponsesTable("Responses");

    /// <param name="partition">A shard of a round.</param>
    /// <returns>In an order that says nothing.</returns>
    public async Task<IReadOnlyList<StoredText>> InShardAsync(string partition, IReadOnlyList<Question> questions, CancellationToken cancellationToken)
    {
        var texts = new List<StoredText>();
        await foreach (var row in table.UsableAnswersAsync(partition, cancellationToken))
            texts.AddRange(questions.Select(question => Read(row, question)).OfType<StoredText>());
        return [.. texts.OrderBy(text => text.Text.Id, StringComparer.Ordinal)];
    }

    /// <returns>False where the answer has changed since it was read, or is being sealed.</returns>
    public Task<bool> CodeAsync(StoredText text, IEnumerable<string> themes, CancellationToken cancellationToken) =>
        ChangeAsync(text, ResponseTable.ThemeColumn, Response.Joined(themes), cancellationToken);

    /// <returns>False where the answer has changed since it was read, or is being sealed.</returns>
    public Task<bool> ReplaceAsync(StoredText text, string words, CancellationToken cancellationToken) =>
        ChangeAsync(text, ResponseTable.AnswerColumn, words, cancellationToken);

    private static StoredText? Read(TableEntity row, Question question)
    {
        var response = ResponseTable.Read(row);
        if (!response.Answers.TryGetValue(question.Id, out var words) || words.Trim().Length == 0)
            return null;
        var text = new WrittenText
        {
            Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{row.RowKey}~{question.Id}")).AsSpan(0, IdBytes)),
            Question = question,
            Words = words,
            Themes = response.ThemesOf(question.Id),
            MayBeQuoted = Quotation.IsAllowed(question, response, words),
        };
        return new(text, row.PartitionKey, row.RowKey, row.ETag);
    }

    /// <summary>The shard is touched in the same transaction, so that the reports are made anew.</summary>
    private Task<bool> ChangeAsync(StoredText text, string column, string value, CancellationToken cancellationToken) => table.TryChangeAsync(
        [
            new(TableTransactionActionType.UpdateMerge, new TableEntity(text.Partition, text.RowKey) { [column + text.Text.Question.Id] = value }, text.ETag),
            ResponseTable.Touch(text.Partition),
        ],
        cancellationToken);
}
