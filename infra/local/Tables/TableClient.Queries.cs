using System.Globalization;
using Azure.Core;
using FollowUp.Local.Tables.Accounts;
using FollowUp.Local.Tables.Entities;
using FollowUp.Local.Tables.Queries;
using FollowUp.Local.Tables.Transactions;

namespace Azure.Data.Tables;

/// <summary>Operations on many rows.</summary>
public partial class TableClient
{
    /// <summary>A filter with each value quoted as its type asks: <c>CreateQueryFilter($"RowKey ge {from} and Age eq {5L}")</c>.</summary>
    /// <exception cref="ArgumentException">A value has no literal in a filter.</exception>
    public static string CreateQueryFilter(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return string.Format(CultureInfo.InvariantCulture, filter.Format, [.. filter.GetArguments().Select(FilterLiteral.Of)]);
    }

    /// <summary>
    /// The rows that a filter lets through, by partition and row key.
    /// https://learn.microsoft.com/rest/api/storageservices/query-entities
    /// </summary>
    /// <param name="filter">See <see cref="CreateQueryFilter(FormattableString)"/>; null for all rows.</param>
    /// <param name="maxPerPage">Up to 1,000; a page may have fewer, or none, and not be the last.</param>
    /// <param name="select">The columns to read; null for all.</param>
    /// <exception cref="RequestFailedException">400 InvalidInput, 404 TableNotFound; when the pages are read.</exception>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var columns = Columns(select);
        return new ContinuedPages<T>(
            (token, size, cancellation) =>
            {
                var (partitionKey, rowKey) = Continuation.Parse(token);
                var query = new QueryString().With("$filter", filter).With("$select", columns).With("$top", size)
                    .With("NextPartitionKey", partitionKey).With("NextRowKey", rowKey);
                return QueryPageAsync<T>(query, cancellation);
            },
            maxPerPage,
            cancellationToken);
    }

    /// <summary>
    /// Does up to 100 actions on different rows of one partition, all or none of them.
    /// https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions
    /// </summary>
    /// <returns>A response for each action, in their order; those of writes have the row's new ETag.</returns>
    /// <exception cref="InvalidOperationException">There is no action.</exception>
    /// <exception cref="TableTransactionFailedException">An action was refused, and nothing was kept.</exception>
    /// <exception cref="RequestFailedException">The request as a whole was refused.</exception>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        var changes = new ChangeSet(account, Name);
        foreach (var action in transactionActions)
            changes.Add(action);
        if (changes.Count == 0)
            throw new InvalidOperationException("The batch contains no entity operations.");

        using var message = account.NewMessage(RequestMethod.Post, "/$batch", Expected.Accepted);
        message.Request.Headers.Add("Content-Type", changes.ContentType);
        message.Request.Content = RequestContent.Create(changes.End());
        var response = await account.SendAsync(message, cancellationToken);
        return Response.FromValue(ChangeSetResponse.Read(response, changes.Count), response);
    }

    private async Task<Page<T>> QueryPageAsync<T>(QueryString query, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        using var message = account.NewMessage(RequestMethod.Get, $"/{Name}(){query}", Expected.Content);
        var response = await account.SendAsync(message, cancellationToken);
        return Page<T>.FromValues(EntityJson.ReadPage<T>(response.Content), Continuation.TokenOf(response), response);
    }
}
