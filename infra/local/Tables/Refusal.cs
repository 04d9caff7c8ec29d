using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace FollowUp.Local.Tables;

/// <summary>
/// What the service would refuse with 400, refused before it is sent, because the emulator lets it pass.
/// https://learn.microsoft.com/rest/api/storageservices/table-service-error-codes
/// </summary>
internal static class Refusal
{
    public static RequestFailedException OutOfRange(string message) => New(TableErrorCode.OutOfRangeInput, message);

    public static RequestFailedException InvalidInput(string message) => New(TableErrorCode.InvalidInput, message);

    public static RequestFailedException TooManyProperties() => New(
        TableErrorCode.TooManyProperties,
        "The entity contains more properties than allowed. Each entity can include up to 252 properties to store data.");

    public static RequestFailedException PropertyValueTooLarge() => New(
        TableErrorCode.PropertyValueTooLarge,
        "The property value exceeds the maximum allowed size (64KB). If the property value is a string, it is UTF-16 encoded "
        + "and the maximum number of characters should be 32K or less.");

    public static RequestFailedException EntityTooLarge() => New(
        TableErrorCode.EntityTooLarge, "The entity is larger than the maximum allowed size (1MB).");

    public static RequestFailedException DifferentPartitions() => New(
        TableErrorCode.CommandsInBatchActOnDifferentPartitions, "All commands in a batch must operate on same entity group.");

    public static RequestFailedException DuplicateRow() => New(
        TableErrorCode.InvalidDuplicateRow,
        "The batch request contains multiple changes with same row key. An entity can appear only once in a batch request.");

    public static RequestFailedException TooManyActions() => InvalidInput(
        "The batch request operation exceeds the maximum 100 changes per change set.");

    /// <summary>The same for an action of a transaction: the service puts its place before the message.</summary>
    public static TableTransactionFailedException InTransaction(RequestFailedException refused, int index) =>
        new(new RequestFailedException(refused.Status, $"{index}:{refused.Message}", refused.ErrorCode, null));

    private static RequestFailedException New(TableErrorCode code, string message) => new(400, message, code.ToString(), null);
}
