using CsvHelper;

namespace FollowUp.Summaries;

/// <summary>Rows as a CSV file that people open in a spreadsheet.</summary>
internal static class CsvFile
{
    private static readonly CsvWriterOptions Format = CsvWriterOptions.Default with
    {
        NewLine = "\n",
        // A spreadsheet would run a cell that begins with = + - @ as a formula.
        Injection = CsvInjection.Escape,
    };

    public static BinaryData Of(string[] header, IEnumerable<string[]> rows)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Format, leaveOpen: true))
        {
            foreach (var row in rows.Prepend(header))
                csv.WriteRecord(row);
        }
        return new(bytes.ToArray());
    }
}
