namespace FollowUp.Desk;

/// <summary>The pages above those of the desk, each within the one before.</summary>
internal static class DeskTrail
{
    public static IReadOnlyList<DeskLink> Programmes => [new(ProgrammePageTexts.Programmes, DeskAddress.Programmes)];

    public static IReadOnlyList<DeskLink> Programme(string id, string name) => [.. Programmes, new(name, DeskAddress.Programme(id))];

    /// <param name="page">Below the programme's.</param>
    public static IReadOnlyList<DeskLink> Below(string id, string name, string page, string title) => [.. Programme(id, name), new(title, DeskAddress.Programme(id, page))];

    public static IReadOnlyList<DeskLink> Round(string id, string name, string round) => [.. Programme(id, name), new(round, DeskAddress.Round(id, round))];
}
