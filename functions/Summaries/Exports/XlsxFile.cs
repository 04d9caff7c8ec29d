using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FollowUp.Summaries;

/// <summary>A table as a workbook. Every cell is a text, also one that begins like a formula, so that nothing in it runs.</summary>
internal static class XlsxFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static BinaryData Of(ExportTable table)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            Write(sheet, table);
            book.Workbook = new Workbook(new Sheets(new Sheet { Name = table.Name, SheetId = 1, Id = book.GetIdOfPart(sheet) }));
        }
        return new(bytes.ToArray());
    }

    private static void Write(WorksheetPart part, ExportTable table)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        foreach (var row in table.Rows.Prepend(table.Header))
            writer.WriteElement(new Row(row.Select(Text)));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static Cell Text(string text) =>
        new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString };
}
