using FollowUp.Programmes;
using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

/// <summary>
/// Somebody who knows the rules for single tables, how many were in each of two groups, and perhaps their own group and answer. They
/// print the release of every set of answers that so many people could have given, and keep those that print the one they hold.
/// </summary>
internal sealed class Adversary
{
    private readonly Disclosure disclosure;
    private readonly ILookup<string, World> worlds;

    public Adversary(Question question, DisclosureLimits limits, int north, int south)
    {
        disclosure = new()
        {
            Questionnaire = new("q", "Title", 5, "Intro", [new Section("Section", null, [question])]),
            Facts = [new("place", "Place")],
            Invited = 100,
            Limits = limits,
        };
        string[] answers = [.. question.Options.Select(option => option.Id), .. question.IsRequired ? Enumerable.Empty<string>() : [World.NoAnswer]];
        var all = from one in Splits(north, answers.Length)
                  from other in Splits(south, answers.Length)
                  select new World(question.Id, answers, [one, other]);
        worlds = all.ToLookup(Print);
    }

    public IEnumerable<World> Worlds => worlds.SelectMany(world => world);

    public bool IsReleased(World truth) => ReleaseCheck.Holds(disclosure, truth.Tally);

    /// <summary>Of whom the release, with what an observer knows, leaves only one answer: who observes, and which group the person is of.</summary>
    public IEnumerable<string> CertainOf(World truth) =>
        from observer in truth.Observers()
        from @group in Enumerable.Range(0, truth.Groups.Length)
        where truth.Groups[@group].Sum() - (observer?.Group == @group ? 1 : 0) > 0
        let open = worlds[Print(truth)].Where(world => world.Has(observer)).SelectMany(world => world.AnswersOfOthers(@group, observer)).Distinct()
        where open.Count() < 2
        select $"{truth}: {observer} knows group {@group}";

    private string Print(World world) => disclosure.Unchecked(world.Tally).Print();

    private static IEnumerable<int[]> Splits(int people, int answers) => answers == 1
        ? [[people]]
        : Enumerable.Range(0, people + 1).SelectMany(first => Splits(people - first, answers - 1).Select(rest => (int[])[first, .. rest]));

    /// <summary>An answer that one person of a group gave.</summary>
    internal sealed record Observer(int Group, int Answer);

    /// <param name="Groups">For each group, how many gave each answer.</param>
    internal sealed record World(string Question, string[] Answers, int[][] Groups)
    {
        public const string NoAnswer = "none";

        public ResponseTally Tally { get; } = ResponseTally.None with
        {
            All = Of(Question, Answers, [.. Groups[0].Zip(Groups[1], (one, other) => one + other)]),
            Background = new Dictionary<string, IReadOnlyDictionary<string, GroupTally>>
            {
                ["place"] = new Dictionary<string, GroupTally> { ["north"] = Of(Question, Answers, Groups[0]), ["south"] = Of(Question, Answers, Groups[1]) },
            },
        };

        /// <summary>Everybody who answered, and one who did not: null.</summary>
        public IEnumerable<Observer?> Observers() =>
            [null, .. Groups.SelectMany((counts, group) => counts.Select((count, answer) => count > 0 ? new Observer(group, answer) : null)).OfType<Observer>()];

        public bool Has(Observer? observer) => observer is null || Groups[observer.Group][observer.Answer] > 0;

        public IEnumerable<int> AnswersOfOthers(int group, Observer? observer) => Enumerable.Range(0, Answers.Length)
            .Where(answer => Groups[group][answer] - (observer == new Observer(group, answer) ? 1 : 0) > 0);

        public override string ToString() => string.Join(" | ", Groups.Select(counts => string.Join(',', counts)));

        private static GroupTally Of(string question, string[] answers, int[] counts)
        {
            var options = answers.Zip(counts).Where(pair => pair.First != NoAnswer).ToDictionary(pair => pair.First, pair => pair.Second);
            return new(counts.Sum(), new Dictionary<string, QuestionTally> { [question] = new(counts.Sum(), options.Values.Sum(), options) });
        }
    }
}
