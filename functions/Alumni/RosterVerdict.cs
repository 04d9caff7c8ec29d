namespace FollowUp.Alumni;

/// <summary>What becomes of a roster row: it is accepted, or refused with a reason that says what to do, and nothing of it is kept.</summary>
internal abstract record RosterVerdict(int Row)
{
    public sealed record Accepted(int Row, RosterEntry Entry) : RosterVerdict(Row);

    public sealed record Refused(int Row, string Reason) : RosterVerdict(Row);
}
