namespace FollowUp.Programmes;

/// <summary>Where the team has sending pause: reminders wait meanwhile, and surveys stay open.</summary>
/// <param name="Places">Ids of rounds; empty for the programme as a whole.</param>
internal sealed record Pauses(IReadOnlySet<string> Places)
{
    public bool HoldProgramme => Places.Contains("");

    public bool Hold(string round) => HoldProgramme || Places.Contains(round);
}
