namespace FollowUp.Programmes;

/// <summary>The answer by which people allow that their words are quoted: an option of a question of its own.</summary>
public sealed record QuoteConsent(string Question, string Option);
