using FollowUp.Invitations;
using FollowUp.Programmes;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Invitations.Messages;

public sealed class OwnWordsTests
{
    private static readonly MessageText Words = new(
        "{title} Until {lastDay}", "Two years ago we met at the {programme}.", "It is about {minutes} minutes of your time.", "Begin the survey");

    private static readonly MessageContent Content = SampleMessage.Content with
    {
        Programme = SampleProgramme.Value with { Messages = new() { Invitation = Words, LastReminder = Words with { Subject = null, Intro = null } } },
    };

    [Theory]
    [InlineData(1, "invitation-in-own-words")]
    [InlineData(3, "last-reminder-in-own-words")]
    public async Task Stand_where_the_usual_words_stood(int number, string name)
    {
        var message = await SampleMessage.Render(Content with { Number = number });

        Golden.Verify(message.Html, $"Invitations/Messages/Golden/{name}.html");
        Golden.Verify($"{message.Subject}\n\n{message.Text}", $"Invitations/Messages/Golden/{name}.txt");
    }

    [Fact]
    public async Task Leave_the_other_kinds_as_they_were() =>
        Assert.Equal(await SampleMessage.Render(SampleMessage.Content with { Number = 2 }), await SampleMessage.Render(Content with { Number = 2 }));

    [Theory]
    [InlineData("{lastDay}\r\nBcc: everybody@list.example", "28 February 2022 Bcc: everybody@list.example")]
    [InlineData("{ title", "{ title")]
    public async Task Stay_a_subject_on_one_line(string subject, string expected)
    {
        var content = Content with { Programme = Content.Programme with { Messages = new() { Invitation = Words with { Subject = subject } } } };

        Assert.Equal(expected, (await SampleMessage.Render(content)).Subject);
    }
}
