namespace FollowUp.Summaries;

/// <summary>One file of an edition.</summary>
internal sealed record EditionFile(string Name, string ContentType, BinaryData Content);
