using FollowUp.Invitations;

namespace FollowUp.Desk;

/// <summary>A message as the desk shows it.</summary>
public sealed record PreviewedMessage(int Number, MessageKind Kind, string Subject, string Text)
{
    internal PreviewedMessage(MessageContent content, Message message)
        : this(content.Number, content.Kind, message.Subject, message.Text)
    {
    }
}
