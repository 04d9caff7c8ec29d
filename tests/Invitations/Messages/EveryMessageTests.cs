using AngleSharp.Html.Parser;
using FollowUp.Invitations;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Invitations.Messages;

public sealed class EveryMessageTests
{
    public static TheoryData<int> Numbers => [0, 1, 2, 3];

    [Theory]
    [InlineData(0, "requested-link")]
    [InlineData(1, "invitation")]
    [InlineData(2, "reminder")]
    [InlineData(3, "last-reminder")]
    public async Task Looks_as_it_did_when_it_was_last_looked_at(int number, string name)
    {
        var message = await Render(number);

        Golden.Verify(message.Html, $"Invitations/Messages/Golden/{name}.html");
        Golden.Verify($"{message.Subject}\n\n{message.Text}", $"Invitations/Messages/Golden/{name}.txt");
    }

    [Theory, MemberData(nameof(Numbers))]
    public async Task Says_in_both_bodies_what_people_have_a_right_to_know(int number)
    {
        var message = await Render(number);

        string[] sentences =
        [
            "Robin Ash, research team, on behalf of The Example Trust",
            "reply to this message, or write to robin.ash@research.example",
            number == 0 ? "beside the at most 3 messages" : $"message {number} of at most 3",
            "took part in the SEND Leadership Programme (cohort 2019-20) and agreed on 9 March 2020",
            "about 6 minutes",
            "change your answers, until 28 February 2022",
            "This link is yours alone: whoever has it can see and change your answers.",
            "confidential",
            "Sample data",
            SampleMessage.Content.SurveyLink.AbsoluteUri,
        ];
        Assert.All(sentences, sentence => Assert.Contains(sentence, Words(message.Html), StringComparison.OrdinalIgnoreCase));
        Assert.All(sentences, sentence => Assert.Contains(sentence, message.Text, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(SampleMessage.Content.UnsubscribeLink.AbsoluteUri, message.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Numbers))]
    public async Task Links_to_the_survey_and_to_stopping_and_loads_nothing(int number)
    {
        var document = new HtmlParser().ParseDocument((await Render(number)).Html);

        Assert.Equal(
            [SampleMessage.Content.SurveyLink.AbsoluteUri, SampleMessage.Content.SurveyLink.AbsoluteUri, SampleMessage.Content.UnsubscribeLink.AbsoluteUri],
            document.QuerySelectorAll("[href]").Select(link => link.GetAttribute("href")));
        Assert.Empty(document.QuerySelectorAll("script, img, link, iframe, [src], [background]"));
        Assert.DoesNotContain("url(", document.Source.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Has_a_subject_of_its_own_for_each_kind()
    {
        Assert.Equal("Your link: What has lasted from the SEND Leadership Programme?", (await Render(0)).Subject);
        Assert.Equal("What has lasted from the SEND Leadership Programme?", (await Render(1)).Subject);
        Assert.Equal("Reminder: What has lasted from the SEND Leadership Programme?", (await Render(2)).Subject);
        Assert.Equal("Last reminder, until 28 February 2022: What has lasted from the SEND Leadership Programme?", (await Render(3)).Subject);
    }

    [Fact]
    public async Task Of_two_is_the_last_reminder_when_there_are_no_more() =>
        Assert.StartsWith("Last reminder", (await SampleMessage.Render(SampleMessage.Content with { Number = 2, Of = 2 })).Subject, StringComparison.Ordinal);

    private static Task<Message> Render(int number) => SampleMessage.Render(SampleMessage.Content with { Number = number });

    private static string Words(string html) => new HtmlParser().ParseDocument(html).Body?.TextContent ?? "";
}
