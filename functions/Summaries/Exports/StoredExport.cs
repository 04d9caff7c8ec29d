namespace FollowUp.Summaries;

/// <summary>A file of an export.</summary>
internal sealed record StoredExport(string Export, string Name, DateTimeOffset MadeOn);
