namespace FollowUp.Summaries;

/// <param name="Answered">Null where fewer than 10 answered, or fewer than 10 did not.</param>
public sealed record ReachGroup(string Group, int Invited, int? Answered)
{
    internal static ReachGroup Of(string group, int invited, int answered) =>
        new(group, invited, IsShown(answered, invited) ? answered : null);

    internal static bool IsShown(int answered, int invited) =>
        answered >= ResearchMovement.FewestAnswers && invited - answered >= ResearchMovement.FewestAnswers;
}
