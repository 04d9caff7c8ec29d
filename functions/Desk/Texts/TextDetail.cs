namespace FollowUp.Desk;

/// <param name="Themes">All that the team uses in the report.</param>
public sealed record TextDetail(WrittenText Text, IReadOnlyList<string> Themes);
