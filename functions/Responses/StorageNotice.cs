using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Responses;

/// <summary>What people are told, before they answer, about how their answers are stored and how long they can be told to be theirs.</summary>
internal sealed record StorageNotice(string Stored, string Connected)
{
    public static StorageNotice For(IReadOnlyList<BackgroundFact> facts, LinkAnswers mode) => facts.Count == 0
        ? new(SurveyTexts.Confidential, mode == LinkAnswers.WithinRound ? SurveyTexts.UntilClose : SurveyTexts.AcrossRounds)
        : WithFacts(facts.Select(Named).Aggregate((first, second) => SurveyTexts.And.With(first, second)), mode);

    private static StorageNotice WithFacts(string facts, LinkAnswers mode) => new(
        SurveyTexts.ConfidentialWithFacts.With(facts),
        (mode == LinkAnswers.WithinRound ? SurveyTexts.UntilCloseWithFacts : SurveyTexts.AcrossRoundsWithFacts).With(facts));

    private static string Named(BackgroundFact fact) => SurveyTexts.YourFact.With(InSentence(fact.Label));

    /// <summary>"Cohort" becomes "cohort", "SEND role" stays.</summary>
    private static string InSentence(string label) =>
        label.Length > 1 && char.IsUpper(label[1]) ? label : char.ToLowerInvariant(label[0]) + label[1..];
}
