using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace FollowUp.Local.Tables.Entities;

/// <summary>Keys, time and version, which every row has: they are reached by <see cref="ITableEntity"/>, and are no columns.</summary>
internal static class SystemProperty
{
    public static bool Is(string name) =>
        name is nameof(ITableEntity.PartitionKey) or nameof(ITableEntity.RowKey)
            or nameof(ITableEntity.Timestamp) or nameof(ITableEntity.ETag)
        || name.StartsWith("odata.", StringComparison.Ordinal);

    public static bool TryRead(scoped ReadOnlySpan<char> name, ITableEntity entity, ref Utf8JsonReader json)
    {
        switch (name)
        {
            case nameof(ITableEntity.PartitionKey):
                entity.PartitionKey = EdmTypes.String.Read(ref json);
                return true;
            case nameof(ITableEntity.RowKey):
                entity.RowKey = EdmTypes.String.Read(ref json);
                return true;
            case nameof(ITableEntity.Timestamp):
                entity.Timestamp = EdmTypes.DateTimeOffset.Read(ref json);
                return true;
            case "odata.etag":
                entity.ETag = new ETag(EdmTypes.String.Read(ref json));
                return true;
            default:
                return name.StartsWith("odata.");
        }
    }
}
