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
    public static IReadOnlyList<Response> Read(Response outer)
    {
        var parts = Parts(outer.Content.ToString());
        if (parts.Find(part => part.IsError) is { } failed)
            throw new TableTransactionFailedException(new RequestFailedException(failed, null, ServiceErrorParser.Instance));
        return parts;
    }

    // Boundaries need not be known for this: a status line begins no other line, and a body is JSON on one line.
    private static List<ActionResponse> Parts(string text)
    {
        var parts = new List<ActionResponse>();
        for (var start = text.IndexOf(StatusLine, StringComparison.Ordinal); start >= 0;)
        {
            var head = start + StatusLine.Length;
            var body = text.IndexOf(EndOfHeaders, head, StringComparison.Ordinal) + EndOfHeaders.Length;
            var end = text.IndexOf(Delimiter, body - Delimiter.Length, StringComparison.Ordinal);
            parts.Add(ActionResponse.Parse(text[head..body], text[body..Math.Max(body, end)]));
            start = text.IndexOf(StatusLine, end, StringComparison.Ordinal);
        }
        return parts;
    }
}
