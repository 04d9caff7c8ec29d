using FollowUp.Programmes;
using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

public sealed class PooledQuestionnaireTests
{
    private static readonly Questionnaire Older = Sample.Questionnaire;

    [Fact]
    public void One_version_stays_as_it_is() =>
        Assert.Equal(
            Older.Questions.Select(question => (question.Id, question.Options.Count)),
            PooledQuestionnaire.Of([Older, Older]).Questions.Select(question => (question.Id, question.Options.Count)));

    [Fact]
    public void The_newest_words_count()
    {
        var newer = With("leadership_impact", question => question with { Text = "Newer words" });

        Assert.Equal("Newer words", Question(PooledQuestionnaire.Of([Older, newer]), "leadership_impact").Text);
    }

    [Fact]
    public void An_option_that_only_the_older_had_stands_last()
    {
        var newer = With("leadership_impact", question => question with { Options = [new("none", "None"), question.Options[0]] });

        Assert.Equal(["none", "lasting", "modest", "minimal", "unsure"], Question(PooledQuestionnaire.Of([Older, newer]), "leadership_impact").Options.Select(option => option.Id));
    }

    [Fact]
    public void A_question_that_only_the_older_had_stands_last()
    {
        var newer = Older with { Sections = [.. Older.Sections.Skip(1)] };

        var pooled = PooledQuestionnaire.Of([Older, newer]);

        Assert.Equal("knows_good_leader", pooled.Sections[^1].Questions[0].Id);
        Assert.Equal(Older.Questions.Select(question => question.Id).Order(), pooled.Questions.Select(question => question.Id).Order());
    }

    [Fact]
    public void A_scale_with_an_option_from_before_is_drawn_as_a_scale_no_more()
    {
        var newer = With("senior_support", question => question with
        {
            Options = [.. question.Options.Skip(1).Append(new("fully", "Fully agree"))],
            Groupings = [new([new("Agree", ["fully", "agree"]), new("Neither", ["neither"]), new("Disagree", ["disagree", "strongly_disagree"])])],
            Headline = ["fully", "agree"],
        });

        Assert.NotNull(DivergingScale.Of(Question(newer, "senior_support")));
        Assert.Null(DivergingScale.Of(Question(PooledQuestionnaire.Of([Older, newer]), "senior_support")));
    }

    private static Question Question(Questionnaire questionnaire, string id) => questionnaire.Questions.Single(question => question.Id == id);

    private static Questionnaire With(string id, Func<Question, Question> change) => Older with
    {
        Sections = [.. Older.Sections.Select(section => section with { Questions = [.. section.Questions.Select(question => question.Id == id ? change(question) : question)] })],
    };
}
