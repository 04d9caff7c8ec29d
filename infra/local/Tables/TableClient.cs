using Azure.Core;
using Azure.Data.Tables.Models;
using FollowUp.Local.Tables.Accounts;

namespace Azure.Data.Tables;

/// <summary>One table. Failures are <see cref="RequestFailedException"/>, with the service's status and code.</summary>
public partial class TableClient
{
    private readonly TableAccount account;

    /// <inheritdoc cref="TableServiceClient(string)"/>
    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    /// <inheritdoc cref="TableServiceClient(string)"/>
    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(TableAccount.From(connectionString, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(TableAccount.From(endpoint, credential, options), tableName)
    {
    }

    /// <exception cref="ArgumentException">The endpoint is not https: a token is never sent in the clear.</exception>
    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TableAccount.From(endpoint, tokenCredential, options), tableName)
    {
    }

    internal TableClient(TableAccount account, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        this.account = account;
        Name = tableName;
    }

    public virtual string Name { get; }

    public virtual string AccountName => account.Name;

    /// <summary>The table's own address.</summary>
    public virtual Uri Uri => new(account.Address($"/{Name}"));

    /// <summary>Creates the table. https://learn.microsoft.com/rest/api/storageservices/create-table</summary>
    /// <exception cref="RequestFailedException">409 TableAlreadyExists, 409 TableBeingDeleted.</exception>
    public virtual Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        account.CreateTableAsync(Name, cancellationToken);

    /// <summary>Creates the table, or answers 409 without throwing where it exists. A table that is still being deleted throws.</summary>
    public virtual Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        account.CreateTableIfNotExistsAsync(Name, cancellationToken);

    /// <summary>Deletes the table with all its rows; 404 without throwing where there is none.</summary>
    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        account.DeleteTableAsync(Name, cancellationToken);
}
