using System.Numerics;
using FollowUp.Programmes;
using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

/// <summary>
/// Somebody who knows the rules for single tables, how many were in each of two groups, and perhaps their own group and all of their own
/// answers. They print the release of every set of answers that so many people could have given, and keep those that print the one they hold.
/// </summary>
internal sealed class Adversary
{
    private readonly SmallSurvey survey;
    private readonly IReadOnlyList<SmallSurvey.History> histories;
    private readonly Disclosure disclosure;
    private readonly Secrets secrets;
    private readonly ILookup<string, World> worlds;

    public Adversary(SmallSurvey survey, DisclosureLimits limits, params int[] groups)
    {
        this.survey = survey;
        histories = survey.Histories();
        secrets = new(survey, histories);
        disclosure = new() { Questionnaire = survey.Questionnaire, Facts = [new("place", "Place")], Invited = 100, Limits = limits };
        var all = groups.Aggregate(
            (IEnumerable<int[][]>)[[]],
            (some, people) => some.SelectMany(_ => Splits(people, histories.Count), (before, split) => (int[][])[.. before, split]));
        worlds = all.Select(counts => new World(counts)).ToLookup(Print);
    }

    public IEnumerable<World> Worlds => worlds.SelectMany(world => world);

    public bool IsReleased(World truth) => IsReleased(Answers(truth))
        && (survey.Follows != SmallSurvey.Waves.ReleasedAndFollowed || IsReleased(EarlierAnswers(truth)));

    /// <summary>Of whom the release, with what an observer knows, leaves only one answer: who observes, and what is known of whom.</summary>
    public IEnumerable<string> CertainOf(World truth) =>
        from observer in truth.Observers()
        from @group in Enumerable.Range(0, truth.Groups.Length)
        let here = secrets.OfOthers(truth, @group, observer)
        let open = worlds[Print(truth)].Where(world => world.Has(observer)).Aggregate(0UL, (all, world) => all | secrets.OfOthers(world, @group, observer))
        from secret in secrets.Kinds
        where (here & secret.Value) != 0 && BitOperations.PopCount(open & secret.Value) < 2
        select $"{survey.Name}, {truth}: {observer} knows {secret.Key} of group {@group}";

    private bool IsReleased(SharedAnswers answers) => answers.All.Responses >= disclosure.Limits.FewestAnswers && ReleaseCheck.Holds(disclosure, answers);

    /// <summary>
    /// As if nothing were ever withheld as a whole: that a release was not is no news where the limits are as they may be, because all are
    /// released then.
    /// </summary>
    private string Print(World world) =>
        disclosure.Unchecked(Answers(world)).Print()
        + (survey.Follows == SmallSurvey.Waves.ReleasedAndFollowed ? disclosure.Unchecked(EarlierAnswers(world)).Print() : "");

    /// <summary>Of the report on the first wave by itself.</summary>
    private SharedAnswers EarlierAnswers(World world) => SharedAnswers.Of(Tally(world, history => history.First));

    private SharedAnswers Answers(World world)
    {
        var (first, second) = (Tally(world, history => history.First), Tally(world, history => history.Second));
        var matched = new MatchedWaves(new("1", "First"), new("2", "Second"), first, second, Pairs(world));
        return survey.Follows switch
        {
            SmallSurvey.Waves.One => SharedAnswers.Of(second),
            SmallSurvey.Waves.Followed => SharedAnswers.Of(second) with { Matched = [matched] },
            SmallSurvey.Waves.ReleasedAndFollowed => SharedAnswers.Of(second) with { Matched = [matched with { Released = disclosure.Unchecked(EarlierAnswers(world)).Answered + second.Responses }] },
            var follows => new()
            {
                All = first.Plus(second),
                Waves = [first, second],
                Matched = follows == SmallSurvey.Waves.Pooled ? [] : [matched with { Released = first.Responses + second.Responses }],
            },
        };
    }

    private ResponseTally Tally(World world, Func<SmallSurvey.History, IReadOnlyDictionary<string, string>?> wave) => ResponseTally.Of(
        survey.Questionnaire,
        disclosure.Facts,
        world.People().Select(person => SmallSurvey.History.In(wave(histories[person.History]), $"{person.Group}")).OfType<FollowUp.Responses.Response>());

    private PairTally Pairs(World world)
    {
        var counter = new PairCounter(survey.Questionnaire, survey.Questionnaire);
        foreach (var (_, history) in world.People())
        {
            if (histories[history] is { First: { } first, Second: { } second })
                counter.Add(SmallSurvey.History.In(first, "")!, SmallSurvey.History.In(second, "")!);
        }
        return counter.Tally();
    }

    private static IEnumerable<int[]> Splits(int people, int answers) => answers == 1
        ? [[people]]
        : Enumerable.Range(0, people + 1).SelectMany(first => Splits(people - first, answers - 1).Select(rest => (int[])[first, .. rest]));

    /// <summary>Somebody of a group, and the number of their history.</summary>
    internal sealed record Observer(int Group, int History);

    /// <param name="Groups">For each group, how many have each history.</param>
    internal sealed record World(int[][] Groups)
    {
        public IEnumerable<(int Group, int History)> People() =>
            Groups.SelectMany((counts, group) => counts.SelectMany((people, history) => Enumerable.Repeat((group, history), people)));

        /// <summary>Everybody who answered, and one who did not: null.</summary>
        public IEnumerable<Observer?> Observers() => [null, .. People().Distinct().Select(person => new Observer(person.Group, person.History))];

        public bool Has(Observer? observer) => observer is null || Groups[observer.Group][observer.History] > 0;

        public override string ToString() => string.Join(" | ", Groups.Select(counts => string.Join(',', counts)));
    }

    /// <summary>What can be known of a person, a bit for each answer, and which bits belong to one question.</summary>
    private sealed class Secrets
    {
        private readonly ulong[] ofHistories;

        public Secrets(SmallSurvey survey, IReadOnlyList<SmallSurvey.History> histories)
        {
            ofHistories = new ulong[histories.Count];
            var bits = new Dictionary<(string, string), int>();
            for (var number = 0; number < histories.Count; number++)
            {
                foreach (var secret in Of(survey, histories[number]))
                {
                    bits.TryAdd(secret, bits.Count);
                    ofHistories[number] |= 1UL << bits[secret];
                    Kinds[secret.Kind] = Kinds.GetValueOrDefault(secret.Kind) | (1UL << bits[secret]);
                }
            }
        }

        public Dictionary<string, ulong> Kinds { get; } = [];

        public ulong OfOthers(World world, int group, Observer? observer)
        {
            var secrets = 0UL;
            for (var history = 0; history < ofHistories.Length; history++)
            {
                if (world.Groups[group][history] - (observer?.Group == group && observer.History == history ? 1 : 0) > 0)
                    secrets |= ofHistories[history];
            }
            return secrets;
        }

        /// <summary>Whoever knows which of the waves somebody answered may not know what.</summary>
        private static IEnumerable<(string Kind, string Answer)> Of(SmallSurvey survey, SmallSurvey.History history) =>
            from wave in new[] { (Name: "first", Answers: history.First, Other: history.Second), (Name: "second", Answers: history.Second, Other: history.First) }
            where wave.Answers is not null
            from question in survey.Questions
            let answer = wave.Answers.GetValueOrDefault(question.Id, "")
            let kind = $"{wave.Name} {question.Id} {(wave.Other is null ? "alone" : "of both")}"
            from secret in question.Kind == QuestionKind.Several
                ? question.Options.Select(option => ($"{kind} {option.Id}", $"{answer.Split(' ').Contains(option.Id)}"))
                : [(kind, answer)]
            select secret;
    }
}
