namespace FollowUp.Desk;

public enum TextWarningKind
{
    Name,
    Place,
    Address,
    Health,
}
