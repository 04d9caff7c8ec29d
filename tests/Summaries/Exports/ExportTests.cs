using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FollowUp.Responses;
using FollowUp.Summaries;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Tests.Summaries;

public sealed class ExportTests
{
    private const string Formula = "=HYPERLINK(\"http://evil.example\")";

    [Fact]
    public async Task There_is_none_while_answers_still_come_in()
    {
        await using var round = await OpenRound.StartAsync();
        await round.AnswerAsync(..20);

        Assert.Equal(StatusCodes.Status409Conflict, (await MakeAsync(round)).StatusCode);
    }

    [Theory]
    [InlineData(9, StatusCodes.Status409Conflict)]
    [InlineData(10, StatusCodes.Status201Created)]
    public async Task There_is_one_from_10_answers_on(int answers, int status)
    {
        await using var round = await OpenRound.StartAsync();
        await round.AnswerAsync(..answers);
        round.Close();

        Assert.Equal(status, (await MakeAsync(round)).StatusCode);
    }

    [Fact]
    public async Task It_holds_every_answer_in_an_order_that_chance_decides()
    {
        await using var round = await ClosedAsync();

        var (first, second) = (await FileAsync(round, "rows.csv"), await FileAsync(round, "rows.csv"));

        Assert.Equal(41, first.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.NotEqual(first, second);
        Assert.Equal(WithoutNumbers(first), WithoutNumbers(second));
    }

    [Fact]
    public async Task A_formula_that_somebody_wrote_runs_in_no_spreadsheet()
    {
        await using var round = await ClosedAsync();

        Assert.Contains("\"'=HYPERLINK", await FileAsync(round, "texts.csv"), StringComparison.Ordinal);
        using var book = SpreadsheetDocument.Open(new MemoryStream(await BytesAsync(round, "texts.xlsx")), isEditable: false);
        var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().ToList();
        Assert.Contains(cells, cell => cell.InnerText == Formula);
        Assert.All(cells, cell => Assert.Equal(CellValues.InlineString, cell.DataType!.Value));
        Assert.All(cells, cell => Assert.Null(cell.CellFormula));
    }

    [Fact]
    public void Whatever_people_write_comes_back_out_of_a_workbook()
    {
        var words = FreeText.Clean(string.Concat(Enumerable.Range(0, char.MaxValue + 1).Select(character => $"{(char)character}.")));

        using var book = SpreadsheetDocument.Open(XlsxFile.Of(new("texts", ["Words"], [[words]])).ToStream(), isEditable: false);

        Assert.Equal(words, book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().Last().InnerText);
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef", "rows.csv")]
    [InlineData("..", "rows.csv")]
    [InlineData("0123456789abcdef0123456789abcdef", "../rows.csv")]
    public async Task A_name_that_was_guessed_opens_nothing(string export, string file)
    {
        await using var round = await ClosedAsync();
        await MakeAsync(round);

        Assert.Equal(StatusCodes.Status404NotFound, (await ReadAsync(round, export, file)).StatusCode);
    }

    private static async Task<OpenRound> ClosedAsync()
    {
        var round = await OpenRound.StartAsync(shards: 2);
        await round.AnswerAsync(..39);
        await round.AnswerAsync(39, "modest", Formula);
        round.Close();
        return round;
    }

    private static IEnumerable<string> WithoutNumbers(string csv) => csv.Split('\n').Select(line => line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..]).Order(StringComparer.Ordinal);

    private static async Task<string> FileAsync(OpenRound round, string file) => System.Text.Encoding.UTF8.GetString(await BytesAsync(round, file));

    private static async Task<byte[]> BytesAsync(OpenRound round, string file)
    {
        var made = JsonDocument.Parse(Body(await MakeAsync(round))).RootElement;
        return Body(await ReadAsync(round, made.GetProperty("export").GetString()!, file));
    }

    private static byte[] Body(HttpResponse response) => ((MemoryStream)response.Body).ToArray();

    private static Task<HttpResponse> MakeAsync(OpenRound round) => AnswerAsync(round, request =>
        round.Application.Get<MakeExport>().Run(request, OpenRound.Report.Programme, OpenRound.Report.Report, CancellationToken.None));

    private static Task<HttpResponse> ReadAsync(OpenRound round, string export, string file) => AnswerAsync(round, request =>
    {
        request.RouteValues = new(new { programme = OpenRound.Report.Programme, report = OpenRound.Report.Report, export, file });
        return round.Application.Get<ReadExport>().Run(request, CancellationToken.None);
    });

    private static async Task<HttpResponse> AnswerAsync(OpenRound round, Func<HttpRequest, Task<IResult>> function)
    {
        var http = new DefaultHttpContext { RequestServices = round.Application.Services };
        http.Response.Body = new MemoryStream();
        await (await function(http.Request)).ExecuteAsync(http);
        return http.Response;
    }
}
