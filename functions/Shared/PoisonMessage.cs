namespace FollowUp.Shared;

/// <summary>A message that failed again and again: since when it waits, and until when it is kept.</summary>
internal sealed record PoisonMessage(string Id, DateTimeOffset? Since, DateTimeOffset? Until);
