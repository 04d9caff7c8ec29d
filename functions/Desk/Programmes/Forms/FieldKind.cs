namespace FollowUp.Desk;

public enum FieldKind
{
    Day,
    Number,

    /// <summary>Mostly on one line.</summary>
    Words,

    /// <summary>A paragraph or more.</summary>
    Text,
}
