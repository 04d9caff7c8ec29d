namespace FollowUp.Retention;

/// <summary>Something that has expired and is to be deleted: which kind of data, of which programme and cohort, by which cutoff.</summary>
internal sealed record Deletion(string Run, string Rule, string Scope, DateTimeOffset Cutoff);
