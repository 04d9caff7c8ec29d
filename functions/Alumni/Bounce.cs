namespace FollowUp.Alumni;

/// <summary>The e-mail service says that an address cannot be written to.</summary>
/// <param name="Status">In the service's word, such as Bounced or Suppressed.</param>
internal sealed record Bounce(string Status, DateTimeOffset On);
