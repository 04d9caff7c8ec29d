using System.Buffers;
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables;

namespace FollowUp.Local.Tables.Entities;

/// <summary>Rows as the bodies of requests and responses.</summary>
internal static class EntityJson
{
    public static void SetEntity(this Request request, ITableEntity entity)
    {
        var body = new ArrayBufferWriter<byte>(1024);
        EntityWriter.Write(entity, body);
        request.Headers.Add("Content-Type", "application/json");
        request.Content = RequestContent.Create(body.WrittenMemory);
    }

    public static T ReadEntity<T>(BinaryData body)
        where T : class, ITableEntity
    {
        var json = new Utf8JsonReader(body.ToMemory().Span);
        json.Read();
        return (T)EntityMap.Of(typeof(T)).Read(ref json);
    }

    public static List<T> ReadPage<T>(BinaryData body)
        where T : class, ITableEntity
    {
        var json = new Utf8JsonReader(body.ToMemory().Span);
        var map = EntityMap.Of(typeof(T));
        var entities = new List<T>();
        MoveIntoValues(ref json);
        while (json.Read() && json.TokenType is JsonTokenType.StartObject)
            entities.Add((T)map.Read(ref json));
        return entities;
    }

    private static void MoveIntoValues(ref Utf8JsonReader json)
    {
        json.Read();
        while (json.Read() && !json.ValueTextEquals("value"u8))
            json.Skip();
        json.Read();
    }
}
