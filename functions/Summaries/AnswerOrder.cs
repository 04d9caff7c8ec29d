using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>
/// Which of two answers to a question is the better one: on an agreement scale by the declared order of its options, the headline's side
/// the better; of any other choice the options of the headline are better than all others, and no two others differ.
/// </summary>
internal sealed class AnswerOrder
{
    private readonly Dictionary<string, int> places;

    private AnswerOrder(Dictionary<string, int> places, bool isScale) => (this.places, IsScale) = (places, isScale);

    public bool IsScale { get; }

    /// <returns>Null where no answer is better than another.</returns>
    public static AnswerOrder? Of(Question question)
    {
        if (question.Kind != QuestionKind.Choice || question.Headline.Count == 0)
            return null;
        return DivergingScale.Of(question) is { } scale
            ? new(scale.FromLeftToRight.Select((option, place) => (option, place)).ToDictionary(), isScale: true)
            : new(question.Options.ToDictionary(option => option.Id, option => question.Headline.Contains(option.Id) ? 1 : 0), isScale: false);
    }

    /// <summary>The answers from the worst to the best; those that do not differ are together.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Steps => [.. places.GroupBy(place => place.Value, place => place.Key).OrderBy(step => step.Key).Select(step => step.ToList())];

    public bool Has(string option) => places.ContainsKey(option);

    public bool IsBest(string option) => places[option] == places.Values.Max();

    /// <returns>1 for the better, -1 for the worse.</returns>
    public int Direction(string from, string to) => places[to].CompareTo(places[from]);
}
