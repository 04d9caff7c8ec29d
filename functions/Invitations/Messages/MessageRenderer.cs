using FollowUp.Shared;

namespace FollowUp.Invitations;

internal sealed class MessageRenderer(IServiceProvider services)
{
    public async Task<Message> RenderAsync(MessageContent content) => new(
        new InvitationWording(content).Subject,
        await ComponentHtml.RenderAsync<InvitationEmail>(services, new { Content = content }),
        InvitationText.Write(content));
}
