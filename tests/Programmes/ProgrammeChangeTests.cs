using FollowUp.Local.Launcher;
using FollowUp.Programmes;

namespace FollowUp.Tests.Programmes;

public sealed class ProgrammeChangeTests
{
    private const string Evaluation = "evaluation-2022";
    private const string Declared = "legalBasis: { kind: publicTask, assessment: PTA 1, notice: PN 1 }\ntimeZone:";
    private static readonly DateTimeOffset Closed = new(2022, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("cohorts: [2018-19, 2019-20, 2020-21]", "cohorts: [2018-19, 2019-20]", "cohorts 2018-19, 2019-20, 2020-21")]
    [InlineData("opensOn: 2022-02-01", "opensOn: 2022-02-02", "the date on which it opened")]
    [InlineData("evaluation-2022", "evaluation-22", "can no longer be taken out")]
    public void Of_whom_and_when_a_round_asks_is_refused_once_it_has_begun(string good, string bad, string reason)
    {
        Assert.Contains(reason, Refusal(good, bad, [Evaluation], Closed), StringComparison.Ordinal);
        Assert.Null(Refusal(good, bad, [], Closed));
    }

    [Fact]
    public void Of_how_a_round_links_answers_is_refused_once_it_has_begun()
    {
        const string Wave = "months: 6\n    openForDays: 28\n    cohorts: [2021-22, 2022-23]\n    questionnaire: evaluation\n    linkAnswers: ";

        Assert.Contains("linkAnswers", Refusal(Wave + "acrossRounds", Wave + "withinRound", ["6m.2021-22"], Closed), StringComparison.Ordinal);
        Assert.Null(Refusal(Wave + "acrossRounds", Wave + "withinRound", [Evaluation], Closed));
    }

    [Theory]
    [InlineData("minutes: 6", "minutes: 7")]
    [InlineData("openForDays: 28", "openForDays: 35")]
    [InlineData("id: 36m", "id: 42m")]
    [InlineData("cohorts: [2018-19, 2019-20, 2020-21]", "cohorts: [2020-21, 2019-20, 2018-19]")]
    public void Of_anything_else_is_made(string good, string bad) => Assert.Null(Refusal(good, bad, [Evaluation], Closed));

    [Theory]
    [InlineData("with one click", "with two clicks")]
    [InlineData("  v2: >-", "  v3: >-")]
    public void Of_a_consent_wording_is_refused_because_it_is_evidence(string good, string bad) =>
        Assert.Contains("wording v2 is the evidence", Refusal(good, bad, [], Closed), StringComparison.Ordinal);

    [Fact]
    public void Of_the_legal_basis_waits_until_no_round_is_open()
    {
        Assert.Contains("legalBasis", Refusal("timeZone:", Declared, [Evaluation], Closed.AddTicks(-1)), StringComparison.Ordinal);
        Assert.Null(Refusal("timeZone:", Declared, [Evaluation], Closed));
    }

    [Fact]
    public void Of_the_legal_basis_waits_for_the_close_that_the_open_round_began_with()
    {
        var shorter = Sample.Yaml.Replace("openForDays: 28\n    remindAfterDays", "openForDays: 20\n    remindAfterDays", StringComparison.Ordinal);
        var declared = shorter.Replace("timeZone:", Declared, StringComparison.Ordinal);
        var began = Read(Sample.Yaml).Round(Evaluation)!;

        Assert.Contains("legalBasis", ProgrammeChange.Refusal(new(2, Read(shorter)), Read(declared), [began], Closed.AddTicks(-1)), StringComparison.Ordinal);
        Assert.Null(ProgrammeChange.Refusal(new(2, Read(shorter)), Read(declared), [began], Closed));
    }

    private static string? Refusal(string good, string bad, IReadOnlyCollection<string> begun, DateTimeOffset now)
    {
        Assert.Contains(good, Sample.Yaml, StringComparison.Ordinal);
        var before = Read(Sample.Yaml);
        return ProgrammeChange.Refusal(
            new(1, before), Read(Sample.Yaml.Replace(good, bad, StringComparison.Ordinal)), [.. begun.Select(before.Round).OfType<Round>()], now);
    }

    private static Programme Read(string yaml) =>
        ProgrammeFile.Read(yaml).Programme ?? throw new InvalidOperationException("The changed sample has a fault.");
}
