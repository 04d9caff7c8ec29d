using Azure;
using Azure.Data.Tables;
using FollowUp.Local.Tables.Accounts;

namespace FollowUp.Local.Tables.Transactions;

/// <summary>
/// The answers in the multipart body that answers a change set. The outer status is 202 also where the service refused:
/// then there is one answer, that of the action that failed.
/// </summary>
internal static class ChangeSetResponse
{
    private const string StatusLine = "\r\nHTTP/1.1 ";
    private const string EndOfHeaders = "\r\n\r\n";
    private const string Delimiter = "\r\n--";

    /// <exception cref="TableTransactionFailedException">The service refused an action, and so the transaction.</exception>
    public static IReadOnlyList<Response> Read(Response outer, int actions)
    {
        var parts = outer.Content.ToString().Split(StatusLine).Skip(1).Select(Part).ToList();
        if (parts.Find(part => part.IsError) is { } failed)
            throw new TableTransactionFailedException(new RequestFailedException(failed, null, ServiceErrorParser.Instance));
        return parts.Count == actions
            ? parts
            : throw new RequestFailedException(outer.Status, $"There are {parts.Count} answers to {actions} actions of a transaction.");
    }

    // Boundaries need not be known for this: a status line begins no other line, and a body is JSON on one line.
    private static ActionResponse Part(string part)
    {
        var (head, rest) = part.Split(EndOfHeaders, 2) is [var headers, var after] ? (headers, after) : (part, "");
        var body = rest.StartsWith("--", StringComparison.Ordinal) ? "" : rest.Split(Delimiter, 2)[0];
        return ActionResponse.Parse(head, body);
    }
}
