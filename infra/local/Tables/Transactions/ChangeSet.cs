using System.Buffers;
using System.Text;
using Azure;
using Azure.Data.Tables;
using FollowUp.Local.Tables.Accounts;
using FollowUp.Local.Tables.Entities;

namespace FollowUp.Local.Tables.Transactions;

/// <summary>
/// The actions of a transaction as one multipart body: a batch of one change set of one HTTP request each.
/// https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions
/// </summary>
internal sealed class ChangeSet(TableAccount account, string table)
{
    private const int MaxActions = 100;
    private readonly string boundary = $"changeset_{Guid.NewGuid()}";
    private readonly string batchBoundary = $"batch_{Guid.NewGuid()}";
    private readonly ArrayBufferWriter<byte> body = new(4096);
    private readonly HashSet<string> rows = [];
    private string? partition;

    public string ContentType => $"multipart/mixed; boundary={batchBoundary}";

    public int Count => rows.Count;

    /// <exception cref="TableTransactionFailedException">The service would refuse the action (400).</exception>
    public void Add(TableTransactionAction action)
    {
        var index = Count;
        try
        {
            Check(action.Entity);
            Write(action);
        }
        catch (RequestFailedException refused) when (refused.Status == 400)
        {
            throw Refusal.InTransaction(refused, index);
        }
    }

    public ReadOnlyMemory<byte> End()
    {
        Text($"--{boundary}--\r\n--{batchBoundary}--\r\n");
        return body.WrittenMemory;
    }

    private void Check(ITableEntity entity)
    {
        EntityKey.Check(entity.PartitionKey, entity.RowKey);
        if (Count == MaxActions)
            throw Refusal.TooManyActions();
        partition ??= entity.PartitionKey;
        if (entity.PartitionKey != partition)
            throw Refusal.DifferentPartitions();
        if (!rows.Add(entity.RowKey))
            throw Refusal.DuplicateRow();
    }

    private void Write(TableTransactionAction action)
    {
        if (Count == 1)
            Text($"--{batchBoundary}\r\nContent-Type: multipart/mixed; boundary={boundary}\r\n\r\n");
        var entity = action.Entity;
        var row = EntityKey.Path(table, entity.PartitionKey, entity.RowKey);
        switch (action.ActionType)
        {
            case TableTransactionActionType.Add:
                Request("POST", $"/{table}", "Prefer: return-no-content\r\n", entity);
                break;
            case TableTransactionActionType.UpdateMerge:
                Request("PATCH", row, IfMatch(action.ETag), entity);
                break;
            case TableTransactionActionType.UpdateReplace:
                Request("PUT", row, IfMatch(action.ETag), entity);
                break;
            case TableTransactionActionType.UpsertMerge:
                Request("PATCH", row, "", entity);
                break;
            case TableTransactionActionType.UpsertReplace:
                Request("PUT", row, "", entity);
                break;
            case TableTransactionActionType.Delete:
                Request("DELETE", row, IfMatch(action.ETag == default ? ETag.All : action.ETag), null);
                break;
            default:
                throw new InvalidOperationException("Unknown request type.");
        }
    }

    private void Request(string method, string path, string condition, ITableEntity? entity)
    {
        Text($"--{boundary}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
        Text($"{method} {account.Address(path)} HTTP/1.1\r\n");
        Text("Accept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n");
        Text(condition);
        if (entity is null)
        {
            Text("\r\n\r\n");
            return;
        }
        Text("Content-Type: application/json\r\n\r\n");
        EntityWriter.Write(entity, body);
        Text("\r\n");
    }

    private static string IfMatch(ETag etag) => etag == default ? "" : $"If-Match: {etag}\r\n";

    private void Text(string text) => Encoding.UTF8.GetBytes(text, body);
}
