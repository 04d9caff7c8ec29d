using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Tests.Summaries;

/// <summary>A survey so small that everything can be enumerated that one person could have answered in it.</summary>
/// <param name="Follows">How its two waves belong together.</param>
internal sealed record SmallSurvey(string Name, SmallSurvey.Waves Follows, params Question[] Questions)
{
    public enum Waves
    {
        /// <summary>There is one.</summary>
        One,

        /// <summary>The report is about the second. Whoever answered the first answered the second, too.</summary>
        Followed,

        /// <summary>The report pools them.</summary>
        Pooled,

        /// <summary>The report pools them and says how the same people's answers moved.</summary>
        PooledAndFollowed,

        /// <summary>The first was released in a report of its own. That on the second says how the same people's answers moved.</summary>
        ReleasedAndFollowed,
    }

    public static IReadOnlyList<SmallSurvey> All { get; } =
    [
        new("yes or no", Waves.One, Tables.Choice(2)),
        new("one of three, or none", Waves.One, Tables.Choice(3, isRequired: false)),
        new("two questions", Waves.One, Tables.Choice(2), Tables.Choice(2) with { Id = "r" }),
        new("a question to those who said a", Waves.One, Tables.Choice(2), Tables.Choice(2, isRequired: false) with { Id = "r", ShowIf = new("q", ["a"]) }),
        new("a question to those who said b", Waves.One, Tables.Choice(2), Tables.Choice(2) with { Id = "r", ShowIf = new("q", ["b"]) }),
        new("any of two", Waves.One, Tables.Several(2)),
        new("any of two, or none of these", Waves.One, NoneOfThese(Tables.Several(3) with { IsRequired = true })),
        new("followed", Waves.Followed, Tables.Choice(2)),
        new("pooled", Waves.Pooled, Tables.Choice(2)),
        new("pooled and followed", Waves.PooledAndFollowed, Tables.Choice(2)),
        new("released and followed", Waves.ReleasedAndFollowed, Tables.Choice(2)),
    ];

    public Questionnaire Questionnaire { get; } = new("q", "Title", 5, "Intro", [new Section("Section", null, Questions)]);

    public IReadOnlyList<History> Histories()
    {
        var responses = Answers(Questions, []).ToList();
        List<Dictionary<string, string>?> none = [null];
        var first = Follows == Waves.One ? none : none.Concat(responses);
        var second = Follows is Waves.One or Waves.Followed ? responses : none.Concat(responses);
        return [.. from before in first from after in second where before is not null || after is not null select new History(before, after)];
    }

    /// <summary>In how many ways so many people could have answered.</summary>
    public double Ways(int people) => Enumerable.Range(1, Histories().Count - 1).Aggregate(1.0, (ways, place) => ways * (people + place) / place);

    private static Question NoneOfThese(Question question) =>
        question with { Options = [.. question.Options.SkipLast(1), question.Options[^1] with { StandsAlone = true }] };

    private static IEnumerable<Dictionary<string, string>> Answers(ReadOnlySpan<Question> questions, Dictionary<string, string> before)
    {
        if (questions.IsEmpty)
            return [before];
        var (question, rest) = (questions[0], questions[1..].ToArray());
        IEnumerable<string> answers = !question.IsAskedAfter(before) ? [""] : [.. question.IsRequired ? Enumerable.Empty<string>() : [""], .. Given(question)];
        return [.. answers.SelectMany(answer => Answers(rest, answer.Length == 0 ? before : new(before) { [question.Id] = answer }))];
    }

    private static IEnumerable<string> Given(Question question)
    {
        if (question.Kind == QuestionKind.Choice)
            return question.Options.Select(option => option.Id);
        var together = question.Options.Where(option => !option.StandsAlone).Select(option => option.Id).ToList();
        return Enumerable.Range(1, (1 << together.Count) - 1)
            .Select(set => string.Join(' ', together.Where((_, place) => (set >> place & 1) == 1)))
            .Concat(question.Options.Where(option => option.StandsAlone).Select(option => option.Id));
    }

    /// <summary>All that one person answered: in the first wave, and in the second or only one.</summary>
    internal sealed record History(IReadOnlyDictionary<string, string>? First, IReadOnlyDictionary<string, string>? Second)
    {
        public static Response? In(IReadOnlyDictionary<string, string>? answers, string group) =>
            answers is null ? null : new(answers, new Dictionary<string, string> { ["place"] = group });
    }
}
