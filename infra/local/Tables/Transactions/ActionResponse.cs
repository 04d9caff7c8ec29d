using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Azure;
using Azure.Core;

namespace FollowUp.Local.Tables.Transactions;

/// <summary>The answer to one action of a transaction.</summary>
internal sealed class ActionResponse : Response
{
    private readonly Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);

    private ActionResponse(string statusLine, string body)
    {
        var words = statusLine.Split(' ', 2);
        Status = int.Parse(words[0], CultureInfo.InvariantCulture);
        ReasonPhrase = words[^1];
        ContentStream = BinaryData.FromString(body).ToStream();
    }

    public override int Status { get; }

    public override string ReasonPhrase { get; }

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = "";

    public override bool IsError => Status >= 400;

    /// <param name="head">Status, reason and header lines, without the protocol.</param>
    public static ActionResponse Parse(string head, string body)
    {
        var lines = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var response = new ActionResponse(lines[0], body);
        foreach (var line in lines.Skip(1))
            if (line.Split(':', 2) is [var name, var value])
                response.headers[name] = value.Trim();
        return response;
    }

    public override void Dispose()
    {
    }

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }

    protected override bool ContainsHeader(string name) => headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers.Select(header => new HttpHeader(header.Key, header.Value));
}
