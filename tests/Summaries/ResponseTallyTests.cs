using System.Globalization;
using FollowUp.Responses;
using FollowUp.Summaries;
using FsCheck;
using FsCheck.Fluent;

namespace FollowUp.Tests.Summaries;

public sealed class ResponseTallyTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Fact]
    public void Parts_in_any_split_add_up_to_the_bytes_of_the_whole() =>
        Prop.ForAll(AnyResponses.Some, ArbMap.Default.ArbFor<int>(), (responses, seed) =>
        {
            var random = new Random(seed);
            var parts = responses.GroupBy(_ => random.Next(4)).Select(part => Stored(Sample.Tally(part)));
            return Bytes(parts.Aggregate(Sample.Tally([]), (sum, part) => sum.Plus(part))) == Bytes(Sample.Tally(responses));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_order_gives_the_same_bytes() =>
        Prop.ForAll(AnyResponses.Some, ArbMap.Default.ArbFor<int>(), (responses, seed) =>
        {
            var shuffled = responses.ToArray();
            new Random(seed).Shuffle(shuffled);
            return Bytes(Sample.Tally(shuffled)) == Bytes(Sample.Tally(responses));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sums_do_not_depend_on_which_part_comes_first() =>
        Prop.ForAll(AnyResponses.Some, AnyResponses.Some, (one, other) =>
            Bytes(Sample.Tally(one).Plus(Sample.Tally(other))) == Bytes(Sample.Tally(other).Plus(Sample.Tally(one)))).QuickCheckThrowOnFailure();

    [Fact]
    public void More_texts_than_are_kept_give_the_same_sample_in_parts_and_as_a_whole()
    {
        var responses = Enumerable.Range(0, 3 * TextSample.Most)
            .Select(number => new Response(new Dictionary<string, string> { ["in_your_words"] = $"Text {number}" }, Nothing))
            .ToList();

        var parts = responses.Chunk(70).Select(Sample.Tally).Aggregate((sum, part) => sum.Plus(part));

        Assert.Equal(Bytes(Sample.Tally(responses)), Bytes(parts));
        Assert.Equal((300, TextSample.Most), (parts.Texts["in_your_words"].Written, parts.Texts["in_your_words"].Texts.Count));
    }

    [Fact]
    public void The_culture_changes_nothing()
    {
        var bytes = Bytes(Sample.Tally(Sample.Responses));
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new("sv-SE");
            Assert.Equal(bytes, Bytes(Stored(Sample.Tally(Sample.Responses))));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void An_option_that_is_not_in_the_questionnaire_counts_as_no_answer()
    {
        var tally = Sample.Tally([new(new Dictionary<string, string> { ["leadership_impact"] = "lost", ["barriers"] = "weather" }, Nothing)]);

        Assert.Equal(1, tally.Responses);
        Assert.Equal(0, tally.All.Question("leadership_impact").Answered);
        Assert.Equal(0, tally.All.Question("barriers").Answered);
    }

    [Fact]
    public void An_option_chosen_twice_counts_once()
    {
        var tally = Sample.Tally([new(new Dictionary<string, string> { ["barriers"] = "policy  policy culture" }, Nothing)]);

        Assert.Equal(1, tally.All.Question("barriers").Chose("policy"));
        Assert.Equal(1, tally.All.Question("barriers").Answered);
    }

    [Fact]
    public void Groups_of_a_background_fact_add_up_to_the_headline_questions_of_all()
    {
        var tally = Sample.Tally(Sample.Responses);

        var sectors = tally.Background["sector"].Values.Aggregate((sum, group) => sum.Plus(group));

        Assert.Equal(26, sectors.Responses);
        Assert.Equal(18, sectors.Question("leadership_impact").Chose("lasting"));
        Assert.DoesNotContain("barriers", sectors.Questions.Keys);
    }

    [Fact]
    public void Texts_lose_the_order_in_which_they_came()
    {
        var written = Sample.Responses.Select(response => response.Answers.GetValueOrDefault("in_your_words")).OfType<string>().ToList();

        var texts = Sample.Tally(Sample.Responses).Texts["in_your_words"].Texts;

        Assert.NotEqual(written, texts);
        Assert.Equal(written.Order(StringComparer.Ordinal), texts.Order(StringComparer.Ordinal));
    }

    private static string Bytes(ResponseTally tally) => tally.ToJson().ToString();

    private static ResponseTally Stored(ResponseTally tally) => ResponseTally.FromJson(tally.ToJson());
}
