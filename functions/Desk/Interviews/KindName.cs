namespace FollowUp.Desk;

/// <summary>What kinds of people who could be interviewed are called.</summary>
internal static class KindName
{
    public static string Of(InterviewKind kind) => kind switch
    {
        InterviewKind.MostlyPositive => InterviewDeskTexts.MostlyPositive,
        InterviewKind.MixedOrLimited => InterviewDeskTexts.MixedOrLimited,
        InterviewKind.Nominated => InterviewDeskTexts.Nominated,
        _ => InterviewDeskTexts.NotSaid,
    };
}
