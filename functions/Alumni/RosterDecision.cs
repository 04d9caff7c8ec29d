namespace FollowUp.Alumni;

/// <summary>What an accepted roster row comes to, in view of who is on the roster.</summary>
internal abstract record RosterDecision
{
    private RosterDecision()
    {
    }

    public sealed record Refuse(RefusedRow Row) : RosterDecision;

    public sealed record Add(RosterPerson Newcomer) : RosterDecision;

    /// <param name="HasBounced">Mail to the address came back, so the person is not written to.</param>
    public sealed record Update(RosterPerson Person, bool HasBounced) : RosterDecision;

    /// <summary>The person has a new address, and keeps everything else.</summary>
    public sealed record Move(RosterPerson Person, string FormerHash) : RosterDecision;
}
