namespace Azure.Data.Tables;

/// <summary>The service refused a transaction, and kept nothing of it. Status and code are those of the action that failed.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(
            requestFailedException.Status,
            requestFailedException.Message,
            requestFailedException.ErrorCode,
            requestFailedException.InnerException) =>
        FailedTransactionActionIndex = IndexAtStartOf(Message);

    /// <summary>The place of the action that failed among those submitted, from 0; null where the service does not say.</summary>
    public int? FailedTransactionActionIndex { get; }

    // The service begins its message with it: "1:The specified entity already exists."
    private static int? IndexAtStartOf(string message) =>
        message.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && int.TryParse(message.AsSpan(0, colon), out var index)
            ? index
            : null;
}
