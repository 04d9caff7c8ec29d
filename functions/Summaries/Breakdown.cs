using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>The headlines by one background fact. A headline of which no group may be shown is missing.</summary>
public sealed record Breakdown(string Fact, string Label, IReadOnlyList<GroupedHeadline> Headlines)
{
    internal static IReadOnlyList<Breakdown> Of(Questionnaire questionnaire, IEnumerable<BackgroundFact> facts, ResponseTally tally) =>
        [.. facts.Where(fact => tally.Background.TryGetValue(fact.Id, out var groups) && groups.Count > 0).Select(fact => Of(questionnaire, fact, tally))];

    private static Breakdown Of(Questionnaire questionnaire, BackgroundFact fact, ResponseTally tally) => new(
        fact.Id,
        fact.Label,
        [.. questionnaire.Questions.Select(question => GroupedHeadline.Of(question, tally.All, tally.Background[fact.Id])).OfType<GroupedHeadline>()]);
}
