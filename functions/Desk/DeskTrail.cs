namespace FollowUp.Desk;

/// <summary>The pages above those of a round.</summary>
internal static class RoundTrail
{
    public static IReadOnlyList<DeskLink> To(string programme, string name, string round) =>
        [new(ProgrammePageTexts.Programmes, DeskAddress.Programmes), new(name, DeskAddress.Programme(programme)), new(round, DeskAddress.Round(programme, round))];
}
