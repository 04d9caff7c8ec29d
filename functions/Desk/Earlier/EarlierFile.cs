using System.Text;
using CsvHelper;

namespace FollowUp.Desk;

/// <summary>The counts of an earlier evaluation as they come from a spreadsheet: commas, semicolons or tabs, columns in any order.</summary>
internal static class EarlierFile
{
    private const int MostRows = 2_000;
    private static readonly string[] Columns = ["question", "option", "people"];
    private static readonly CsvReaderOptions Format = CsvReaderOptions.Default with { TrimWhitespace = true, TrimInsideQuotes = true, IncludeValuesInExceptions = false };

    /// <returns>The rows, or why the file as a whole cannot be read.</returns>
    public static async Task<(IReadOnlyList<EarlierRow> Rows, DraftFault? Fault)> ReadAsync(string text, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var isTorn = false;
        using var csv = CsvReader.Create(body, Format with { OnMalformedRecord = _ => isTorn = true }, leaveOpen: true);
        var rows = new List<EarlierRow>();
        try
        {
            await csv.ReadHeaderAsync(cancellationToken);
            if (!Columns.All(column => csv.TryGetFieldIndex(column, out _)))
                return ([], new(1, string.Join(", ", csv.Headers), EarlierPageTexts.HeaderWrong));
            while (rows.Count <= MostRows && await csv.ReadAsync(cancellationToken))
                rows.Add(new(rows.Count + 2, Field(csv, "question"), Field(csv, "option"), Field(csv, "people")));
        }
        catch (CsvFormatException)
        {
            isTorn = true;
        }
        return isTorn ? ([], new(rows.Count + 1, "", EarlierPageTexts.QuoteOpen))
            : rows.Count is 0 or > MostRows ? ([], new(1, "", EarlierPageTexts.RowsWrong))
            : (rows, null);
    }

    private static string Field(CsvReader csv, string column) => csv.GetFieldIndex(column) is var place && place < csv.FieldCount ? csv.GetString(place) : "";
}
