using FollowUp.Responses;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Tests.Responses;

public sealed class EveryKindOfQuestionTests
{
    [Theory]
    [InlineData("staff", "007", "7")]
    [InlineData("staff", " 500 ", "500")]
    [InlineData("post", " Head of\tinclusion\r\n", "Head of inclusion")]
    [InlineData("since", "1", "2020-09-01", "since.month", "9", "since.year", "2020")]
    [InlineData("since", "29", "2020-02-29", "since.month", "02", "since.year", "2020")]
    public void Keeps_what_was_meant(string field, string sent, string kept, params string[] more) =>
        Assert.Equal(kept, Answers(Form(field, sent, more))[field]);

    [Theory]
    [InlineData("staff", "501", "Write a whole number from 0 to 500")]
    [InlineData("staff", "-1", "Write a whole number")]
    [InlineData("staff", "1.5", "Write a whole number")]
    [InlineData("staff", "many", "Write a whole number")]
    [InlineData("staff", "1|2", "Write a whole number")]
    [InlineData("staff", "99999999999999999999", "Write a whole number")]
    [InlineData("since", "1", "Write a day from 1 September 2019 to 28 February 2022")]
    [InlineData("since", "29", "Write a day from", "since.month", "2", "since.year", "2021")]
    [InlineData("since", "31", "Write a day from", "since.month", "8", "since.year", "2019")]
    [InlineData("since", "1", "Write a day from", "since.month", "3", "since.year", "2022")]
    [InlineData("since", "", "Write a day from", "since.month", "9", "since.year", "2020")]
    [InlineData("since", "1-1", "Write a day from", "since.month", "9", "since.year", "2020")]
    [InlineData("network", "often|sometimes", "Give only one answer")]
    [InlineData("network", "never", "Choose one of the answers shown")]
    [InlineData("network", "often", "Give only one answer", "network_other", "By letter")]
    [InlineData("what_for", "none", "Choose either “None of these” or other answers", "what_for_other", "Company")]
    [InlineData("what_for", "none|advice", "Choose either “None of these” or other answers")]
    public void Refuses_at_its_field_what_cannot_be_kept(string field, string sent, string expected, params string[] more)
    {
        var form = SurveyForm.Read(EveryKind.Questionnaire, Form(field, sent, more));

        var error = Assert.Single(Assert.IsType<SurveyForm.Invalid>(form).Errors);
        Assert.Equal(field, error.Field);
        Assert.StartsWith(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Short_text_and_other_words_can_have_200_characters(int length, bool isValid)
    {
        var words = new string('é', length);

        Assert.Equal(isValid, SurveyForm.Read(EveryKind.Questionnaire, EveryKind.Form(("post", words))) is SurveyForm.Valid);
        Assert.Equal(isValid, SurveyForm.Read(EveryKind.Questionnaire, EveryKind.Form(("what_for_other", words))) is SurveyForm.Valid);
    }

    [Theory]
    [InlineData("what_for", "advice", "advice other")]
    [InlineData("what_for", "other", "other")]
    [InlineData("what_for", "", "other")]
    [InlineData("network", "", "other")]
    public void Words_written_to_other_choose_it(string field, string chosen, string kept)
    {
        var answers = Answers(EveryKind.Form((field, chosen), ($"{field}_other", "Company")));

        Assert.Equal((kept, "Company"), (answers[field], answers[$"{field}_other"]));
    }

    [Fact]
    public void Other_can_be_chosen_without_a_word()
    {
        var answers = Answers(EveryKind.Form(("what_for", "other"), ("what_for_other", " ")));

        Assert.Equal("other", answers["what_for"]);
        Assert.DoesNotContain("what_for_other", answers);
    }

    [Fact]
    public void Optional_choice_can_be_taken_back_by_choosing_no_answer() => Assert.DoesNotContain("may_quote", Answers(EveryKind.Form(("may_quote", ""))));

    [Fact]
    public void Stored_answers_fill_the_form_that_stores_the_same()
    {
        var sent = EveryKind.Form(
            ("staff", "12"), ("since", "1"), ("since.month", "9"), ("since.year", "2020"), ("post", "Head"), ("network", "often"), ("how_they_meet", "By train"),
            ("what_for", "advice"), ("what_for_other", "Company"), ("in_your_words", "One\nTwo"));
        var answers = Answers(sent);

        var again = StoredFields.Of(EveryKind.Questionnaire, new(answers, new Dictionary<string, string>()));

        Assert.Equal(answers, Answers(again));
    }

    private static Dictionary<string, StringValues> Form(string field, string sent, string[] more) =>
        EveryKind.Form([(field, sent), .. more.Chunk(2).Select(pair => (pair[0], pair[1]))]);

    private static IReadOnlyDictionary<string, string> Answers(IReadOnlyDictionary<string, StringValues> form) =>
        Assert.IsType<SurveyForm.Valid>(SurveyForm.Read(EveryKind.Questionnaire, form)).Response.Answers;
}
