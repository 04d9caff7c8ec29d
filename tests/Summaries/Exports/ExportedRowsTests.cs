using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

public sealed class ExportedRowsTests
{
    private static readonly Pseudonym Ada = new(new string('a', 64));

    private static readonly Pseudonym Ben = new(new string('b', 64));

    [Fact]
    public void The_same_person_has_the_same_number_in_each_round_and_nobody_elses()
    {
        var rows = Rows(Answer("6m", Ada), Answer("12m", Ben), Answer("12m", Ada), Answer("12m", null), Answer("6m", null)).Rows;

        Assert.Equal(["1", "2", "1", "3", "4"], rows.Select(row => row[0]));
    }

    [Fact]
    public void A_several_choice_question_has_a_column_for_each_option()
    {
        var rows = Rows(Answer("6m", Ada, ("barriers", "policy culture")), Answer("6m", Ben));

        Assert.Equal(["1", "0", ""], [Cell(rows, 0, "barriers.policy"), Cell(rows, 0, "barriers.authority"), Cell(rows, 1, "barriers.policy")]);
    }

    [Fact]
    public void Words_are_in_no_row_with_other_answers_but_the_declared_ones()
    {
        var answer = Answer("6m", Ada, ("in_your_words", "My words"), ("may_quote", "no"), ("senior_support", "agree"));

        Assert.DoesNotContain("My words", Rows(answer).Rows.Single());
        var texts = TextRows.Of(Sample.Questionnaire, ["leadership_impact", "may_quote"], [answer]);
        Assert.Equal(["question", "text", "leadership_impact", "may_quote"], texts.Header);
        Assert.Equal(["in_your_words", "My words", "", "no"], texts.Rows.Single());
    }

    [Fact]
    public void Nobodys_pseudonym_is_in_a_row() =>
        Assert.DoesNotContain(Rows(Answer("6m", Ada)).Rows.Single(), cell => cell.Contains(Ada.Value, StringComparison.Ordinal));

    [Theory]
    [InlineData("[in_your_words]", "no question with `kind: choice`")]
    [InlineData("[leadership_impact, delivery_impact, may_quote]", "at most two")]
    public void What_stands_beside_words_is_at_most_two_choices(string declared, string fault)
    {
        var yaml = FollowUp.Local.Launcher.Sample.Yaml.Replace("textsBeside: [leadership_impact, may_quote]", $"textsBeside: {declared}", StringComparison.Ordinal);

        Assert.Contains(ProgrammeFile.Read(yaml).Faults, found => found.Message.Contains(fault, StringComparison.Ordinal));
    }

    private static ExportTable Rows(params RoundResponse[] answers) => new AnswerRows(Sample.Questionnaire, Sample.Programme.BackgroundFacts).Of(answers);

    private static string Cell(ExportTable table, int row, string column) => table.Rows[row][table.Header.ToList().IndexOf(column)];

    private static RoundResponse Answer(string round, Pseudonym? pseudonym, params (string Question, string Answer)[] answers) =>
        new(round, new(new(answers.ToDictionary(answer => answer.Question, answer => answer.Answer), new Dictionary<string, string>()), pseudonym));
}
