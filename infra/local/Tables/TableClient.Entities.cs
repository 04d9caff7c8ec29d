using Azure.Core;
using FollowUp.Local.Tables.Accounts;
using FollowUp.Local.Tables.Entities;
using FollowUp.Local.Tables.Queries;

namespace Azure.Data.Tables;

/// <summary>Operations on one row. https://learn.microsoft.com/rest/api/storageservices/operations-on-entities</summary>
public partial class TableClient
{
    /// <summary>Inserts a row. The response's ETag is its version; the entity's own stays as it was.</summary>
    /// <exception cref="RequestFailedException">409 EntityAlreadyExists, 404 TableNotFound, 400 for what no row can hold.</exception>
    public virtual async Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        using var message = account.NewMessage(RequestMethod.Post, $"/{Name}", Expected.Created);
        message.Request.Headers.Add("Prefer", "return-no-content");
        message.Request.SetEntity(entity);
        return await account.SendAsync(message, cancellationToken);
    }

    /// <summary>Reads a row.</summary>
    /// <param name="select">The columns to read; null for all.</param>
    /// <exception cref="RequestFailedException">404 ResourceNotFound.</exception>
    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        using var message = NewRead(partitionKey, rowKey, select, Expected.Content);
        var response = await account.SendAsync(message, cancellationToken);
        return Response.FromValue(EntityJson.ReadEntity<T>(response.Content), response);
    }

    /// <summary>Reads a row that may not be there: then the response has no value, and status 404.</summary>
    /// <param name="select">The columns to read; null for all.</param>
    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        using var message = NewRead(partitionKey, rowKey, select, Expected.ContentOrNone);
        var response = await account.SendAsync(message, cancellationToken);
        return response.Status == 404
            ? new NoValueResponse<T>(response)
            : Response.FromValue(EntityJson.ReadEntity<T>(response.Content), response);
    }

    /// <summary>Changes a row that is still of the version named.</summary>
    /// <param name="ifMatch">The version, or <see cref="ETag.All"/> for any.</param>
    /// <exception cref="ArgumentException">There is no version: without one the request would be an upsert.</exception>
    /// <exception cref="RequestFailedException">412 UpdateConditionNotSatisfied, 404 ResourceNotFound.</exception>
    public virtual async Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        if (ifMatch == default)
            throw new ArgumentException("Value cannot be empty.", nameof(ifMatch));
        using var message = NewWrite(entity, mode);
        message.Request.Headers.Add("If-Match", ifMatch.ToString());
        return await account.SendAsync(message, cancellationToken);
    }

    /// <summary>Changes a row, whatever its version, or inserts it.</summary>
    public virtual async Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        using var message = NewWrite(entity, mode);
        return await account.SendAsync(message, cancellationToken);
    }

    /// <summary>Deletes a row; 404 without throwing where there is none.</summary>
    /// <param name="ifMatch">The version that is deleted; any by default.</param>
    /// <exception cref="RequestFailedException">412 UpdateConditionNotSatisfied.</exception>
    public virtual async Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        using var message = account.NewMessage(RequestMethod.Delete, EntityKey.Path(Name, partitionKey, rowKey), Expected.Gone);
        message.Request.Headers.Add("If-Match", (ifMatch == default ? ETag.All : ifMatch).ToString());
        return await account.SendAsync(message, cancellationToken);
    }

    /// <inheritdoc cref="DeleteEntityAsync(string, string, ETag, CancellationToken)"/>
    /// <param name="entity">The row's keys; its own ETag is not looked at.</param>
    public virtual Task<Response> DeleteEntityAsync(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);

    private HttpMessage NewRead(string partitionKey, string rowKey, IEnumerable<string>? select, ResponseClassifier expected) =>
        account.NewMessage(
            RequestMethod.Get, EntityKey.Path(Name, partitionKey, rowKey) + new QueryString().With("$select", Columns(select)), expected);

    private HttpMessage NewWrite(ITableEntity entity, TableUpdateMode mode)
    {
        var method = mode is TableUpdateMode.Replace ? RequestMethod.Put : RequestMethod.Patch;
        var message = account.NewMessage(method, EntityKey.Path(Name, entity.PartitionKey, entity.RowKey), Expected.Written);
        message.Request.SetEntity(entity);
        return message;
    }

    private static string? Columns(IEnumerable<string>? select) => select is null ? null : string.Join(',', select);
}
