using FollowUp.Shared;
using FollowUp.Summaries;

namespace FollowUp.Desk;

/// <summary>How many there are, so that nobody's coming can be seen: from 10 on, in steps of 5.</summary>
internal static class CountInSteps
{
    public static string Of(int answers) => Of(answers, RoundPageTexts.FewerThan, RoundPageTexts.FromTo);

    /// <summary>Who has answered gets no reminder, so that an exact number of messages would tell how many those are.</summary>
    public static string OfMessages(int messages) => Of(messages, RoundPageTexts.FewerMessages, RoundPageTexts.FromToMessages);

    private static string Of(int count, string fewerThan, string fromTo)
    {
        var least = count - count % ResearchMovement.SmallestStep;
        return count < ResearchMovement.FewestAnswers
            ? fewerThan.With(ResearchMovement.FewestAnswers)
            : fromTo.With(least, least + ResearchMovement.SmallestStep - 1);
    }
}
