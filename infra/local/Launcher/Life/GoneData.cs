using System.Globalization;

namespace FollowUp.Local.Launcher.Life;

/// <summary>What has gone, in words: the ledger's own are short.</summary>
internal static class GoneData
{
    private static readonly Dictionary<string, (string One, string Many)> Words = new()
    {
        ["audit trail"] = ("1 line of the audit trail", "{0} lines of the audit trail"),
        ["bounces"] = ("1 address that mail came back from", "{0} addresses that mail came back from"),
        ["consent evidence"] = ("1 record of consent", "{0} records of consent"),
        ["contact details"] = ("the contact details of 1 person", "the contact details of {0} people"),
        ["drafts"] = ("1 draft", "{0} drafts"),
        ["erased ids"] = ("1 code of somebody erased", "{0} codes of somebody erased"),
        ["erasure"] = ("1 person, as they asked", "{0} people, as they asked"),
        ["exports"] = ("1 exported file", "{0} exported files"),
        ["free text"] = ("what 1 person wrote in their own words", "what {0} people wrote in their own words"),
        ["holds"] = ("1 hold", "{0} holds"),
        ["invitations"] = ("1 row of invitations and links", "{0} rows of invitations and links"),
        ["ledger"] = ("1 old entry of this record itself", "{0} old entries of this record itself"),
        ["operations"] = ("1 send record", "{0} send records"),
        ["opt-outs"] = ("1 wish for no more messages", "{0} wishes for no more messages"),
        ["partials"] = ("1 file of counts", "{0} files of counts"),
        ["requests"] = ("1 request", "{0} requests"),
        ["research edition"] = ("1 file of the live report", "{0} files of the live report"),
        ["responses"] = ("1 row of answers", "{0} rows of answers"),
    };

    public static string Of(string rule, int count) => Words.TryGetValue(rule, out var words)
        ? string.Format(CultureInfo.InvariantCulture, count == 1 ? words.One : words.Many, count)
        : string.Create(CultureInfo.InvariantCulture, $"{count} {rule}");
}
