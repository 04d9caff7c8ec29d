namespace FollowUp.Invitations;

public enum MessageKind
{
    Invitation,
    Reminder,
    LastReminder,
}
