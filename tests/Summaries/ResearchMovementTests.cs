using FollowUp.Responses;
using FollowUp.Summaries;
using FsCheck;
using FsCheck.Fluent;

namespace FollowUp.Tests.Summaries;

public sealed class ResearchMovementTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Theory]
    [InlineData(0, ResearchStep.WithoutFigures)]
    [InlineData(9, ResearchStep.WithoutFigures)]
    [InlineData(10, ResearchStep.Figures)]
    public void First_figures_are_shown_from_10_answers_on(int answers, object step) =>
        Assert.Equal(step, Next(shown: null, Lasting(answers)));

    [Theory]
    [InlineData(0, ResearchStep.Keep)]
    [InlineData(4, ResearchStep.Keep)]
    [InlineData(5, ResearchStep.Figures)]
    public void New_answers_show_five_at_a_time(int more, object step) =>
        Assert.Equal(step, Next(Lasting(12), Lasting(12 + more)));

    [Theory]
    [InlineData(4, ResearchStep.Keep)]
    [InlineData(5, ResearchStep.Figures)]
    public void Changed_answers_show_five_at_a_time(int changed, object step) =>
        Assert.Equal(step, Next(Lasting(20), [.. Lasting(20 - changed), .. Choosing("leadership_impact", "modest", changed)]));

    [Theory]
    [InlineData(4, ResearchStep.Keep)]
    [InlineData(5, ResearchStep.Figures)]
    public void Withdrawn_answers_show_five_at_a_time(int withdrawn, object step) =>
        Assert.Equal(step, Next(Lasting(20), Lasting(20 - withdrawn)));

    [Theory]
    [InlineData(4, ResearchStep.Keep)]
    [InlineData(5, ResearchStep.Figures)]
    public void One_person_who_ticks_everything_is_one_changed_answer(int changed, object step)
    {
        var ticked = Choosing("barriers", "staff_change resources authority culture policy", changed)
            .Select(response => With("may_quote", "yes", response));

        Assert.Equal(step, Next(Choosing("may_quote", "yes", 20), [.. Choosing("may_quote", "yes", 20 - changed), .. ticked]));
    }

    [Fact]
    public void Figures_go_where_answers_fall_below_10() =>
        Assert.Equal(ResearchStep.WithoutFigures, Next(Lasting(10), Lasting(9)));

    [Fact]
    public void After_close_every_change_is_shown() =>
        Assert.Equal(
            ResearchStep.Figures,
            ResearchMovement.Next(Sample.Questionnaire, Sample.Tally(Lasting(12)), Sample.Tally(Lasting(11)), takesAnswers: false));

    [Fact]
    public void Texts_alone_move_nothing()
    {
        var reworded = Lasting(12).Select(response => With("in_your_words", "Much.", response));

        Assert.Equal(ResearchStep.Keep, Next(Lasting(12), [.. reworded]));
    }

    [Fact]
    public void The_distance_is_never_more_than_the_people_who_came_or_changed() =>
        Prop.ForAll(AnyResponses.Some, AnyResponses.Some, (before, others) =>
        {
            var changed = Math.Min(before.Length, others.Length) / 2;
            var came = others.Length - changed;
            Response[] after = [.. others[..changed], .. before[changed..], .. others[changed..]];
            return ResearchMovement.Distance(Sample.Questionnaire, Sample.Tally(before), Sample.Tally(after)) <= changed + came;
        }).QuickCheckThrowOnFailure();

    private static ResearchStep Next(IReadOnlyList<Response>? shown, IReadOnlyList<Response> current) =>
        ResearchMovement.Next(Sample.Questionnaire, shown is null ? null : Sample.Tally(shown), Sample.Tally(current), takesAnswers: true);

    private static Response[] Lasting(int people) => Choosing("leadership_impact", "lasting", people);

    private static Response[] Choosing(string question, string option, int people) =>
        [.. Enumerable.Repeat(new Response(new Dictionary<string, string> { [question] = option }, Nothing), people)];

    private static Response With(string question, string answer, Response response) =>
        new(new Dictionary<string, string>(response.Answers) { [question] = answer }, Nothing);
}
