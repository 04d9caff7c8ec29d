using FollowUp.Responses;
using FollowUp.Tests.Ground;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Tests.Responses;

public sealed class SurveyFormTests
{
    [Fact]
    public void What_was_answered_is_kept_and_what_was_left_out_is_missing()
    {
        var answers = Answers(new() { ["barriers"] = new(["resources", "policy"]), ["in_your_words"] = "It lasted." });

        Assert.Equal("lasting", answers["leadership_impact"]);
        Assert.Equal("resources policy", answers["barriers"]);
        Assert.Equal("It lasted.", answers["in_your_words"]);
        Assert.DoesNotContain("may_quote", answers);
        Assert.DoesNotContain("consent", answers);
    }

    [Fact]
    public void Options_are_kept_once_and_in_the_order_of_the_questionnaire() =>
        Assert.Equal("content peers project", Answers(new() { ["what_helped"] = new(["project", "peers", "content", "peers"]) })["what_helped"]);

    [Fact]
    public void Fields_that_the_questionnaire_does_not_have_are_ignored() =>
        Assert.DoesNotContain("alumnus", Answers(new() { ["alumnus"] = "a-17", ["PartitionKey"] = "x" }));

    [Theory]
    [InlineData("consent", "", "Tick the box if you agree")]
    [InlineData("consent", "no", "Tick the box if you agree")]
    [InlineData("senior_support", "", "Choose an answer to")]
    [InlineData("senior_support", "AGREE", "Choose one of the answers shown")]
    [InlineData("senior_support", "lasting", "Choose one of the answers shown")]
    [InlineData("senior_support", "agree|disagree", "Give only one answer")]
    [InlineData("other_impact", "culture|none", "Choose either “None of these” or other answers")]
    [InlineData("other_impact", "culture|=1+1", "Choose one of the answers shown")]
    [InlineData("in_your_words", "one|two", "Give only one answer")]
    public void What_cannot_be_stored_is_refused_at_its_field(string field, string sent, string expected)
    {
        var form = Read(new() { [field] = new(sent.Split('|')) });

        var error = Assert.Single(Assert.IsType<SurveyForm.Invalid>(form).Errors);
        Assert.Equal(field, error.Field);
        Assert.StartsWith(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_form_is_refused_at_the_consent_and_at_each_required_question()
    {
        var form = SurveyForm.Read(SampleProgramme.Questionnaire, new Dictionary<string, StringValues>());

        Assert.Equal(
            SampleProgramme.Questionnaire.Questions.Where(question => question.IsRequired).Select(question => question.Id).Prepend("consent"),
            Assert.IsType<SurveyForm.Invalid>(form).Errors.Select(error => error.Field));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("culture")]
    public void An_option_that_stands_alone_can_be_chosen_alone(string option) =>
        Assert.Equal(option, Answers(new() { ["other_impact"] = option })["other_impact"]);

    [Theory]
    [InlineData(2_000, true)]
    [InlineData(2_001, false)]
    public void A_text_can_have_2000_characters(int length, bool isValid) =>
        Assert.Equal(isValid, Read(new() { ["in_your_words"] = new string('é', length) }) is SurveyForm.Valid);

    [Fact]
    public void A_text_that_is_too_long_is_told_by_how_much()
    {
        var form = Read(new() { ["in_your_words"] = new string('a', 3_234) });

        Assert.Contains("1,234 over the limit of 2,000", Assert.Single(Assert.IsType<SurveyForm.Invalid>(form).Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_count_once_and_blanks_around_the_text_do_not_count() =>
        Assert.Equal(2_000, Answers(new() { ["in_your_words"] = "  " + string.Join("\r\n", Enumerable.Repeat("a", 1_000)) + "b \r\n" })["in_your_words"].Length);

    private static IReadOnlyDictionary<string, string> Answers(Dictionary<string, StringValues> sent) =>
        Assert.IsType<SurveyForm.Valid>(Read(sent)).Response.Answers;

    private static SurveyForm Read(Dictionary<string, StringValues> sent)
    {
        var form = SampleProgramme.Questionnaire.Questions
            .Where(question => question.IsRequired)
            .ToDictionary(question => question.Id, question => new StringValues(question.Options[0].Id));
        form["consent"] = "yes";
        foreach (var (field, values) in sent)
            form[field] = values;
        return SurveyForm.Read(SampleProgramme.Questionnaire, form);
    }
}
