namespace FollowUp.Summaries;

/// <summary>A table that researchers take away.</summary>
internal sealed record ExportTable(string Name, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public IEnumerable<EditionFile> Files =>
    [
        new($"{Name}.csv", "text/csv; charset=utf-8", CsvFile.Of([.. Header], Rows.Select(row => (string[])[.. row]))),
        new($"{Name}.xlsx", XlsxFile.ContentType, XlsxFile.Of(this)),
    ];
}
