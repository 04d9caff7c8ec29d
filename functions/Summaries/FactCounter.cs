using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Summaries;

/// <summary>Counts responses by one background fact: for each of its values the questions that have a headline.</summary>
internal sealed class FactCounter(string id, Questionnaire questionnaire)
{
    private readonly Dictionary<string, GroupCounter> groups = [];

    public string Id => id;

    public void Add(Response response)
    {
        if (!response.Background.TryGetValue(id, out var value))
            return;
        if (!groups.TryGetValue(value, out var group))
            groups[value] = group = new(questionnaire.Questions.Where(question => question.Headline.Count > 0));
        group.Add(response);
    }

    public IReadOnlyDictionary<string, GroupTally> Tally() => OrdinalKeys.Sorted(groups, group => group.Key, group => group.Value.Tally());
}
