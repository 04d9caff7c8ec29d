namespace FollowUp.Summaries;

/// <param name="OnRoster">How many people the roster has of the group.</param>
/// <param name="Answered">Null where fewer than 10 answered, or fewer than 10 did not.</param>
public sealed record ReachGroup(string Group, int OnRoster, int? Answered)
{
    internal static ReachGroup Of(string group, int onRoster, int answered) =>
        new(group, onRoster, IsShown(answered, onRoster) ? answered : null);

    internal static bool IsShown(int answered, int people) =>
        answered >= ResearchMovement.FewestAnswers && people - answered >= ResearchMovement.FewestAnswers;
}
