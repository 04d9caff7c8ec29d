namespace FollowUp.Invitations;

/// <summary>What a personal link resolves to: whose it is, and the background facts that this person's answers carry.</summary>
internal sealed record LinkTarget(Person Person, IReadOnlyDictionary<string, string> Background);
