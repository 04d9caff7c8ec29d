using System.Runtime.CompilerServices;
using CsvHelper;
using FollowUp.Programmes;

namespace FollowUp.Alumni;

/// <summary>A roster as it comes from a spreadsheet: commas, semicolons or tabs, columns in any order. It is read row by row, never held as a whole.</summary>
internal sealed class RosterFile : IDisposable
{
    private static readonly CsvReaderOptions Format = CsvReaderOptions.Default with
    {
        TrimWhitespace = true,
        TrimInsideQuotes = true,
        IncludeValuesInExceptions = false,
        MaxRecordSize = 65_536,
    };

    private readonly CsvReader csv;
    private readonly IReadOnlyList<string> required;
    private readonly IReadOnlyList<string> kept;

    /// <summary>From there on nothing can be told apart.</summary>
    private bool hasOpenQuote;

    private RosterFile(Stream body, Programme programme)
    {
        csv = CsvReader.Create(body, Format with { OnMalformedRecord = Note }, leaveOpen: true);
        (required, kept) = (RosterColumns.Required(programme), RosterColumns.All(programme));
    }

    /// <summary>Why the file as a whole cannot be read, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>Columns that the programme does not ask for: nothing of them is kept.</summary>
    public IReadOnlyList<string> IgnoredColumns { get; private set; } = [];

    public static async Task<RosterFile> OpenAsync(Stream body, Programme programme, CancellationToken cancellationToken)
    {
        var file = new RosterFile(body, programme);
        await file.ReadHeaderAsync(cancellationToken);
        return file;
    }

    public async IAsyncEnumerable<RosterRow> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var columns = kept.Where(column => csv.TryGetFieldIndex(column, out _)).ToDictionary(column => column, csv.GetFieldIndex);
        var number = 1;
        while (await TryReadAsync(cancellationToken) is { } canBeRead)
        {
            number++;
            yield return new(number, canBeRead ? Fields(columns) : null);
            if (!canBeRead)
                yield break;
        }
    }

    public void Dispose() => csv.Dispose();

    private Dictionary<string, string> Fields(Dictionary<string, int> columns) => columns
        .Where(column => column.Value < csv.FieldCount && csv.GetSpan(column.Value).Length > 0)
        .ToDictionary(column => column.Key, column => csv.GetString(column.Value));

    private void Note(CsvMalformedRecord record) => hasOpenQuote |= record.Reason == CsvMalformedReason.UnterminatedQuote;

    /// <returns>Null at the end; false where a quote was never closed.</returns>
    private async Task<bool?> TryReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await csv.ReadAsync(cancellationToken) ? !hasOpenQuote : null;
        }
        catch (CsvFormatException)
        {
            return false;
        }
    }

    private async Task ReadHeaderAsync(CancellationToken cancellationToken)
    {
        try
        {
            await csv.ReadHeaderAsync(cancellationToken);
        }
        catch (CsvFormatException)
        {
            hasOpenQuote = true;
        }
        if (hasOpenQuote)
            Fault = "The first line has a quote that is never closed: take it out, or close it.";
        else
            CheckHeader();
    }

    private void CheckHeader()
    {
        var header = csv.Headers.Select(column => column.Trim().ToLowerInvariant()).ToList();
        var missing = required.Except(header).ToList();
        var twice = header.GroupBy(column => column).Where(same => same.Count() > 1).Select(same => same.Key).ToList();
        if (missing.Count > 0)
            Fault = $"The first line must name the columns {string.Join(", ", required)}. Missing: {string.Join(", ", missing)}.";
        else if (twice.Count > 0)
            Fault = $"The first line names a column twice: {string.Join(", ", twice)}. Take one of them out.";
        IgnoredColumns = [.. header.Except(kept)];
    }
}
