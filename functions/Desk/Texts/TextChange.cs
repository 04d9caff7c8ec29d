namespace FollowUp.Desk;

/// <summary>What becomes of a change to a text.</summary>
internal abstract record TextChange
{
    private TextChange()
    {
    }

    internal sealed record Made : TextChange;

    /// <param name="Field">What has to be put right.</param>
    internal sealed record Refused(string Field, string Reason) : TextChange;

    /// <summary>Somebody else changed the answer at that moment, or it is being sealed.</summary>
    internal sealed record Moving : TextChange;

    internal sealed record Missing : TextChange;
}
