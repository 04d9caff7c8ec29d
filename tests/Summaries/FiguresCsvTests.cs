using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

public sealed class FiguresCsvTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public void A_cell_that_a_spreadsheet_would_run_begins_with_an_apostrophe(string id)
    {
        var report = Sample.ReportOf(Sample.Responses) with { Report = id };

        var csv = FiguresCsv.Of(report).ToString();

        Assert.Contains($"send-leadership,\"'{id.Replace("\"", "\"\"", StringComparison.Ordinal)}\",research", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Below_10_answers_the_figures_are_blank_with_the_reason()
    {
        var csv = FiguresCsv.Of(Sample.ReportOf(Sample.Responses.Take(9), Sample.Closed.AddTicks(-1))).ToString();

        Assert.Equal(
            """
            programme,report,edition,question,option,group,n,base,percent,note
            send-leadership,evaluation-2022,research,,,,,,,fewer than 10 answers so far

            """,
            csv);
    }
}
