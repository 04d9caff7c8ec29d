namespace FollowUp.Desk;

/// <summary>In the order in which they need somebody.</summary>
public enum DeskQuoteState
{
    Proposed,
    Approved,
    Withdrawn,
}
