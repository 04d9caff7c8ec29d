namespace FollowUp.Invitations;

/// <summary>What somebody can expect on a day.</summary>
/// <param name="Message">Which message of the round is due; null where none is.</param>
/// <param name="Text">Says it in words, or the one reason why nothing is due.</param>
internal sealed record Prospect(int? Message, string Text);
