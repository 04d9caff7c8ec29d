using Azure.Core;
using Azure.Data.Tables.Models;
using FollowUp.Local.Tables.Accounts;
using FollowUp.Local.Tables.Queries;

namespace Azure.Data.Tables;

/// <summary>A storage account's tables. Failures are <see cref="RequestFailedException"/>, with the service's status and code.</summary>
public class TableServiceClient
{
    private readonly TableAccount account;

    /// <param name="connectionString">With TableEndpoint, or AccountName and EndpointSuffix, or UseDevelopmentStorage=true.</param>
    /// <exception cref="FormatException">It does not say which account, key and endpoint.</exception>
    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    public TableServiceClient(string connectionString, TableClientOptions? options = null)
        : this(TableAccount.From(connectionString, options))
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
        : this(TableAccount.From(endpoint, credential, options))
    {
    }

    /// <exception cref="ArgumentException">The endpoint is not https: a token is never sent in the clear.</exception>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TableAccount.From(endpoint, tokenCredential, options))
    {
    }

    private TableServiceClient(TableAccount account) => this.account = account;

    public virtual string AccountName => account.Name;

    public virtual Uri Uri => account.Endpoint;

    /// <summary>The client of a table, which need not exist yet; it shares this one's connections and credential.</summary>
    public virtual TableClient GetTableClient(string tableName) => new(account, tableName);

    /// <summary>The account's tables by name. https://learn.microsoft.com/rest/api/storageservices/query-tables</summary>
    /// <param name="filter">An OData filter on TableName, such as <c>TableName ge 'a' and TableName lt 'b'</c>.</param>
    /// <param name="maxPerPage">Up to 1,000.</param>
    public virtual AsyncPageable<TableItem> QueryAsync(
        string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new ContinuedPages<TableItem>(
            (token, size, cancellation) => account.QueryTablesAsync(
                new QueryString().With("$filter", filter).With("$top", size).With("NextTableName", token), cancellation),
            maxPerPage,
            cancellationToken);

    /// <summary>Creates the table, or answers 409 without throwing where it exists. A table that is still being deleted throws.</summary>
    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        account.CreateTableIfNotExistsAsync(tableName, cancellationToken);

    /// <summary>Deletes the table with all its rows; 404 without throwing where there is none.</summary>
    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        account.DeleteTableAsync(tableName, cancellationToken);
}
