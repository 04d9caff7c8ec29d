using FollowUp.Invitations;
using FollowUp.Tests.Ground;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Tests.Invitations.Messages;

internal static class SampleMessage
{
    public static MessageContent Content { get; } = new()
    {
        Programme = SampleProgramme.Value,
        Round = SampleProgramme.Evaluation,
        RecipientName = "Sam O'Neill",
        Cohort = "2019-20",
        ConsentedOn = new DateOnly(2020, 3, 9),
        Number = 1,
        Of = 3,
        SurveyLink = new Uri("https://followup.example/s/send-leadership/evaluation-2022/token"),
        UnsubscribeLink = new Uri("https://followup.example/u/send-leadership/address"),
    };

    public static async Task<Message> Render(MessageContent content)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton<MessageRenderer>().BuildServiceProvider();
        return await services.GetRequiredService<MessageRenderer>().RenderAsync(content);
    }
}
