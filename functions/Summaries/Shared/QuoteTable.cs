using Azure;
using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Summaries;

/// <summary>The quotes of each report, a row each, under random ids.</summary>
internal sealed class QuoteTable(StorageAccounts accounts) : IStore
{
    private readonly TableClient table = accounts.ResponsesTable("Quotes");

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken);

    public Task AddAsync(SummaryRequest report, Quote quote, CancellationToken cancellationToken) => table.AddEntityAsync(Row(report, quote), cancellationToken);

    public async Task<Quote?> FindAsync(SummaryRequest report, string id, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition(report), id, cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } found } ? Read(found) : null;
    }

    /// <returns>False where somebody else changed it since it was read.</returns>
    public async Task<bool> ReplaceAsync(SummaryRequest report, Quote quote, CancellationToken cancellationToken)
    {
        try
        {
            await table.UpdateEntityAsync(Row(report, quote), quote.ETag, TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status == 412)
        {
            return false;
        }
    }

    /// <summary>In the order of their ids, which are random.</summary>
    public async Task<IReadOnlyList<Quote>> AllAsync(SummaryRequest report, CancellationToken cancellationToken)
    {
        var quotes = new List<Quote>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition(report)}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            quotes.Add(Read(row));
        return quotes;
    }

    public async Task<IReadOnlyList<SharedQuote>> ApprovedAsync(SummaryRequest report, CancellationToken cancellationToken) =>
        [.. (await AllAsync(report, cancellationToken)).Where(quote => quote.IsApproved).Select(quote => new SharedQuote(quote.Id, quote.Question, quote.Text))];

    private static string Partition(SummaryRequest report) => $"{report.Programme}~{report.Report}";

    private static TableEntity Row(SummaryRequest report, Quote quote)
    {
        var row = new TableEntity(Partition(report), quote.Id)
        {
            ["Question"] = quote.Question,
            ["Text"] = quote.Text,
            ["ProposedBy"] = quote.ProposedBy,
        };
        if (quote.ApprovedBy is { } approver)
            row["ApprovedBy"] = approver;
        if (quote.WithdrawnBy is { } by)
            row["WithdrawnBy"] = by;
        return row;
    }

    private static Quote Read(TableEntity row) => new()
    {
        Id = row.RowKey,
        Question = row.Text("Question"),
        Text = row.Text("Text"),
        ProposedBy = row.Text("ProposedBy"),
        ApprovedBy = row.GetString("ApprovedBy"),
        WithdrawnBy = row.GetString("WithdrawnBy"),
        ETag = row.ETag,
    };
}
