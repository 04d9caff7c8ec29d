namespace FollowUp.Programmes;

public enum QuestionKind
{
    /// <summary>One of the options.</summary>
    Choice,

    /// <summary>Any number of the options.</summary>
    Several,

    /// <summary>Words of their own, at most 2,000 characters.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,
}
