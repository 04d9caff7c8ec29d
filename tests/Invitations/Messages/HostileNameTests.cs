using AngleSharp.Html.Parser;

namespace FollowUp.Tests.Invitations.Messages;

public sealed class HostileNameTests
{
    [Theory]
    [InlineData("Robin\r\nBcc: everybody@list.example", "Hello Robin Bcc: everybody@list.example,")]
    [InlineData("Robin\u2028\u0085\u000b\u0000Ash", "Hello Robin Ash,")]
    [InlineData("=HYPERLINK(\"https://x.example\")", "Hello =HYPERLINK(\"https://x.example\"),")]
    [InlineData("<script>alert(1)</script>", "Hello <script>alert(1)</script>,")]
    [InlineData("\r\n ", "Hello,")]
    public async Task Stays_a_name_on_one_line(string name, string greeting)
    {
        var message = await SampleMessage.Render(SampleMessage.Content with { RecipientName = name });

        var document = new HtmlParser().ParseDocument(message.Html);
        Assert.Contains(greeting, message.Text.Split('\n'));
        Assert.Contains(greeting, document.QuerySelectorAll("p").Select(paragraph => paragraph.TextContent));
        Assert.Empty(document.QuerySelectorAll("script"));
    }

    [Fact]
    public async Task Of_a_questionnaire_starts_no_second_line_in_the_subject()
    {
        var programme = SampleMessage.Content.Programme;
        var questionnaire = programme.QuestionnaireOf(SampleMessage.Content.Round) with { Title = "What lasted?\r\nBcc: everybody@list.example" };
        var hostile = SampleMessage.Content with
        {
            Programme = programme with { Questionnaires = new Dictionary<string, FollowUp.Programmes.Questionnaire> { [questionnaire.Id] = questionnaire } },
        };

        Assert.Equal("What lasted? Bcc: everybody@list.example", (await SampleMessage.Render(hostile)).Subject);
    }
}
