namespace FollowUp.Desk;

/// <summary>Of what kind somebody is who could be interviewed, as they said themselves, or because the programme named them.</summary>
public enum InterviewKind
{
    MostlyPositive,
    MixedOrLimited,
    NotSaid,
    Nominated,
}
