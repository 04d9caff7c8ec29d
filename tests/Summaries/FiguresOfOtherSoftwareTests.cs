using System.Globalization;
using CsvHelper;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

/// <summary>On random data, the figures of pandas, scipy and statsmodels as <c>Expectations/make.py</c> stored them.</summary>
public sealed class FiguresOfOtherSoftwareTests
{
    private const double Close = 1e-9;

    private static readonly Question Scale = Sample.Questionnaire.Questions.Single(question => question.Id == "senior_support");

    private static readonly IReadOnlyList<Dictionary<string, string>> People = Rows("answers.csv");

    [Theory]
    [InlineData("before", "senior_support")]
    [InlineData("after", "senior_support")]
    [InlineData("barriers", "barriers")]
    public void Shares_are_theirs(string column, string question)
    {
        var figures = Sample.ReportOf(People.Select(person => Response(question, person[column]))).Questions.Single(asked => asked.Id == question);

        Assert.All(Rows("shares.csv").Where(row => row["question"] == column), row =>
        {
            Assert.Equal(new Share(Number(row["n"]), Number(row["base"])), figures.Chose(row["option"]));
            Assert.Equal(Number(row["percent"]), figures.Chose(row["option"]).Percent);
        });
    }

    [Fact]
    public void Matched_change_is_theirs()
    {
        var expected = Assert.Single(Rows("matched.csv"));

        var change = ChangeFigures.Of(Scale, Pairs())!;

        Assert.Equal(
            (Number(expected["improved"]), Number(expected["same"]), Number(expected["declined"])),
            (change.Improved.Count, change.Same.Count, change.Declined.Count));
        Assert.Equal((Number(expected["unmatched_before"]), Number(expected["unmatched_after"])), (change.UnmatchedBefore, change.UnmatchedAfter));
        Assert.Equal(Number(expected["best_before"]), change.BestBefore.Count);
        Assert.Equal(Real(expected["p"]), change.SignTest!.Value, 4);
    }

    [Fact]
    public void Sign_tests_are_theirs() => Assert.All(Rows("sign.csv"), row =>
        Assert.Equal(Real(row["p"]), SignTest.Of(Number(row["improved"]), Number(row["declined"]))!.Value, Close));

    [Fact]
    public void Intervals_of_a_finite_population_are_theirs() => Assert.All(Rows("wilson.csv"), row =>
    {
        var interval = WilsonInterval.Of(new(Number(row["count"]), Number(row["base"])), Number(row["population"]))!.Value;

        Assert.Equal(Real(row["low"]), interval.Lowest, Close);
        Assert.Equal(Real(row["high"]), interval.Highest, Close);
    });

    [Fact]
    public void Intervals_of_an_almost_endless_population_are_theirs_without_the_correction() => Assert.All(Rows("wilson.csv"), row =>
    {
        var interval = WilsonInterval.Of(new(Number(row["count"]), Number(row["base"])), int.MaxValue)!.Value;

        Assert.Equal(Real(row["endless_low"]), interval.Lowest, 1e-5);
        Assert.Equal(Real(row["endless_high"]), interval.Highest, 1e-5);
    });

    [Theory]
    [InlineData(3, 2, false)]
    [InlineData(3, 3, true)]
    public void There_is_a_sign_test_from_6_changers_on(int improved, int declined, bool isThere) =>
        Assert.Equal(isThere, SignTest.Of(improved, declined) is not null);

    [Fact]
    public void Whoever_asked_everybody_has_no_interval_but_the_share() =>
        Assert.Equal(new WilsonInterval(0.5, 0.5), WilsonInterval.Of(new(10, 20), population: 20));

    private static WavePair Pairs()
    {
        var counter = new PairCounter(Sample.Questionnaire, Sample.Questionnaire);
        foreach (var person in People.Where(person => person["before"].Length > 0 && person["after"].Length > 0))
            counter.Add(Response(Scale.Id, person["before"]), Response(Scale.Id, person["after"]));
        return new(Tally("before"), Tally("after"), counter.Tally());
    }

    private static GroupTally Tally(string column) => Sample.Tally(People.Select(person => Response(Scale.Id, person[column]))).All;

    private static Response Response(string question, string answer) => new(
        answer.Length == 0 ? new Dictionary<string, string>() : new Dictionary<string, string> { [question] = answer }, new Dictionary<string, string>());

    private static List<Dictionary<string, string>> Rows(string file)
    {
        using var csv = CsvReader.FromFile(Path.Combine(Checkout.Tests, "Summaries", "Expectations", file));
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.Headers.ToArray().ToDictionary(header => header, csv.GetString));
        return rows;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static double Real(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
