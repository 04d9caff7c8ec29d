using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Data.Tables.Models;
using FollowUp.Local.Tables.Queries;

namespace FollowUp.Local.Tables.Accounts;

/// <summary>The tables of an account. https://learn.microsoft.com/rest/api/storageservices/operations-on-tables</summary>
internal static class AccountTables
{
    public static async Task<Response<TableItem>> CreateTableAsync(
        this TableAccount account, string table, CancellationToken cancellationToken)
    {
        using var message = NewCreation(account, table, Expected.Created);
        return Response.FromValue(new TableItem(table), await account.SendAsync(message, cancellationToken));
    }

    public static async Task<Response<TableItem>> CreateTableIfNotExistsAsync(
        this TableAccount account, string table, CancellationToken cancellationToken)
    {
        using var message = NewCreation(account, table, Expected.CreatedOrConflict);
        var response = await account.SendAsync(message, cancellationToken);
        var conflict = response.Status == 409 ? new RequestFailedException(response) : null;
        if (conflict is not null && conflict.ErrorCode != TableErrorCode.TableAlreadyExists)
            throw conflict;
        return Response.FromValue(new TableItem(table), response);
    }

    public static async Task<Response> DeleteTableAsync(this TableAccount account, string table, CancellationToken cancellationToken)
    {
        using var message = account.NewMessage(RequestMethod.Delete, $"/Tables('{table}')", Expected.Gone);
        return await account.SendAsync(message, cancellationToken);
    }

    public static async Task<Page<TableItem>> QueryTablesAsync(
        this TableAccount account, QueryString query, CancellationToken cancellationToken)
    {
        using var message = account.NewMessage(RequestMethod.Get, $"/Tables{query}", Expected.Content);
        var response = await account.SendAsync(message, cancellationToken);
        var next = response.Headers.TryGetValue("x-ms-continuation-NextTableName", out var name) ? name : null;
        return Page<TableItem>.FromValues(Names(response.Content), next, response);
    }

    private static HttpMessage NewCreation(TableAccount account, string table, ResponseClassifier expected)
    {
        var message = account.NewMessage(RequestMethod.Post, "/Tables", expected);
        message.Request.Headers.Add("Content-Type", "application/json");
        message.Request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(new { TableName = table }));
        return message;
    }

    private static List<TableItem> Names(BinaryData body)
    {
        using var document = JsonDocument.Parse(body);
        return document.RootElement.GetProperty("value").EnumerateArray()
            .Select(item => new TableItem(item.GetProperty("TableName").GetString()!))
            .ToList();
    }
}
