namespace FollowUp.Desk;

public enum FieldKind
{
    Day,
    Number,
    Words,
}
