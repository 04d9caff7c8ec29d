namespace FollowUp.Invitations;

public enum MessageKind
{
    Invitation,
    Reminder,
    LastReminder,

    /// <summary>To somebody who lost the link and asked for it; it is none of the round's steps.</summary>
    RequestedLink,
}
