using System.Globalization;
using Azure.Data.Tables;
using FollowUp.Alumni;

namespace FollowUp.Tests.Invitations;

/// <summary>All that storage holds of somebody's way through a round, with what names the person or the message blanked out.</summary>
internal static class Trace
{
    private static readonly string[] OfStorage = ["PartitionKey", "RowKey", "Timestamp", "odata.etag"];

    public static async Task<IReadOnlyList<string>> OfAsync(Outreach outreach, Alumnus alumnus)
    {
        var link = (await outreach.InvitationAsync(alumnus)).Id;
        var invitations = (await outreach.RowsAsync("Invitations")).Where(row => IsLedger(row, alumnus) || IsAbout(row, alumnus));
        var operations = (await outreach.RowsAsync("Operations")).Where(row => IsAbout(row, alumnus));
        var rows = invitations.Select(row => $"{row.RowKey} {Columns(row)}").Concat(operations.Select(Columns));
        return [.. rows.Select(Blank).Order(StringComparer.Ordinal)];

        string Blank(string row) => row.Replace(alumnus.Id, "…", StringComparison.Ordinal).Replace(link, "…", StringComparison.Ordinal);
    }

    private static bool IsLedger(TableEntity row, Alumnus alumnus) => row.RowKey == $"a~{alumnus.Id}";

    private static bool IsAbout(TableEntity row, Alumnus alumnus) => row.GetString("Alumnus") == alumnus.Id;

    private static string Columns(TableEntity row) => string.Join(
        ' ',
        row.Where(column => !OfStorage.Contains(column.Key))
            .OrderBy(column => column.Key, StringComparer.Ordinal)
            .Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Key}={column.Value}")));
}
