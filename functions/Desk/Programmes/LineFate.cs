namespace FollowUp.Desk;

public enum LineFate
{
    Kept,
    Removed,
    Added,
}
