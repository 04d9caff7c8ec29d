namespace FollowUp.Summaries;

/// <summary>One cell of a table that everybody may see.</summary>
/// <param name="Options">The ids of the options that it counts.</param>
/// <param name="Holds">What it counts, in the words of the questionnaire; empty where its label says it.</param>
/// <param name="HoldsNoAnswer">It also counts those who gave no answer.</param>
/// <param name="Share">Null where it is withheld.</param>
public sealed record SharedCell(string Label, IReadOnlyList<string> Options, IReadOnlyList<string> Holds, bool HoldsNoAnswer, SharedShare? Share);
