using System.Globalization;
using System.Security.Cryptography;
using FollowUp.Responses;
using FollowUp.Shared;
using FollowUp.Summaries;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Summaries.Closing;

/// <summary>Of as many people as answers, matching by chance hits one on average, however many they are.</summary>
public sealed class LinkingAttackTests
{
    private const int People = 26;
    private const int Rounds = 200;

    /// <summary>Six standard deviations of the mean of 200 rounds.</summary>
    private const double Margin = 0.43;

    private const string Impact = "leadership_impact";

    private const string Words = "in_your_words";

    private static readonly string[] Impacts = [.. Sample.Questionnaire.Questions.First(question => question.Id == Impact).Options.Select(option => option.Id)];

    private static readonly int[] Reminded = [11, 19];
    private static readonly string[] OfTheRoster = ["Invitations", "PseudonymKeys", "Programmes"];

    [Fact]
    public void After_sealing_no_way_is_better_than_chance_over_200_rounds()
    {
        var hits = Enumerable.Range(0, Rounds).Select(_ => Attack(Pages)).ToList();

        Assert.All(hits[0].Keys.Except([LinkingAttack.ByGroup]), way => Assert.InRange(hits.Average(round => round[way]), 1 - Margin, 1 + Margin));
        // Whoever knew the group of each answer would hit one in each of two, and everybody may know as much of it as the report shows.
        Assert.InRange(hits.Average(round => round[LinkingAttack.ByGroup]), 1 - Margin, 2);
    }

    [Fact]
    public void Answers_rewritten_in_the_order_of_arrival_would_be_found_out() =>
        Assert.Equal(People, Attack(answers => answers.Select(answer => (answer, NewId())).Chunk(5))["order of writing as order of arrival"]);

    [Fact]
    public async Task Before_sealing_whoever_has_the_key_links_every_answer()
    {
        await using var rounds = await EndingRounds.StartAsync();
        var arrived = await PlayAsync(rounds);

        var key = await rounds.Application.Get<PseudonymKeyTable>().FindAsync(KeyScope.Of(Sample.Programme.Id, EndingRounds.Evaluation), CancellationToken.None);

        var rows = (await rounds.AnswersAsync("p~")).ToDictionary(row => row.RowKey[2..], row => row.GetString($"Q_{Words}"));
        Assert.All(arrived, person => Assert.Equal(person, rows[key!.Of(person).Value]));
    }

    [Fact]
    public async Task After_sealing_what_the_stores_hold_is_no_better_than_chance()
    {
        var hits = new List<IReadOnlyDictionary<string, int>>();
        for (var round = 0; round < 4; round++)
        {
            await using var rounds = await EndingRounds.StartAsync();
            var arrived = await PlayAsync(rounds);
            var closesOn = await LastTimestampAsync(rounds);
            var wrapped = Assert.Single(await StoredRows.OfAsync(rounds.Application, "PseudonymKeys")).Bytes("Wrapped");
            await rounds.CloseOnAsync(EndingRounds.Evaluation.ClosesOn);
            var rows = await rounds.AnswersAsync("s~");
            Assert.Equal(People, rows.Count);
            Assert.All(rows, row => Assert.True(row.Timestamp >= closesOn, "A time of writing is from before the sealing."));
            hits.Add(LinkingAttack.Hits(new(arrived, Reminded, wrapped, _ => true), [.. rows.Select(row => new LinkingAttack.Left(row.RowKey, row.Timestamp!.Value, row.Text($"Q_{Words}")))]));
        }

        // Chance gives 1, and six standard deviations of the mean of 4 rounds are 3.
        Assert.All(hits[0].Keys, way => Assert.InRange(hits.Average(round => round[way]), 0, 4));
    }

    [Fact]
    public async Task After_sealing_no_store_holds_a_pseudonym_or_a_key()
    {
        await using var rounds = await EndingRounds.StartAsync();
        var arrived = await PlayAsync(rounds);
        var pseudonyms = (await rounds.AnswersAsync("p~")).Select(row => row.RowKey[2..]).ToList();
        var wrapped = Convert.ToBase64String(Assert.Single(await StoredRows.OfAsync(rounds.Application, "PseudonymKeys")).Bytes("Wrapped"));
        rounds.Application.Clock.MoveTo(EndingRounds.Evaluation.ClosesOn);
        await rounds.ReportAsync(EndingRounds.Evaluation);
        await rounds.CloseAsync();
        await rounds.ReportAsync(EndingRounds.Evaluation);

        var left = string.Join('\n', [
            .. (await rounds.AnswersAsync()).SelectMany(row => row.Select(column => $"{column.Key}={Text(column.Value)}")),
            .. (await Task.WhenAll(OfTheRoster.Select(table => StoredRows.OfAsync(rounds.Application, table))))
                .SelectMany(rows => rows).SelectMany(row => row.Select(column => $"{column.Key}={Text(column.Value)}")),
            .. (await rounds.FilesAsync(EndingRounds.Evaluation)).Values,
            .. await rounds.PartialsAsync(),
        ]);

        Assert.All(pseudonyms, pseudonym => Assert.DoesNotContain(pseudonym, left, StringComparison.Ordinal));
        Assert.DoesNotContain(wrapped, left, StringComparison.Ordinal);
        Assert.Contains(arrived[0], left, StringComparison.Ordinal);
    }

    private static IEnumerable<IReadOnlyList<(string Answer, string Key)>> Pages(IEnumerable<string> answers) => SealedOrder.Pages(answers, atOnce: 10);

    /// <summary>A round in a simulated store, which gives the times of writing. Half of the people are of either sector.</summary>
    private static IReadOnlyDictionary<string, int> Attack(Func<IEnumerable<string>, IEnumerable<IReadOnlyList<(string Answer, string Key)>>> rewrite)
    {
        var people = Enumerable.Range(0, People).ToDictionary(_ => NewId(), number => Anybody(number % 2 == 0 ? "health" : "education"));
        var arrived = people.Keys.OrderBy(_ => Random.Shared.Next()).ToList();
        var tally = Sample.Tally(people.Values);
        var kept = KeptBackground.Of(Sample.Questionnaire, tally)["sector"]["health"].Question(Impact);
        var texts = tally.Texts[Words].Texts.Index().ToDictionary(text => text.Item, text => text.Index);
        var now = EndingRounds.Evaluation.ClosesOn;
        var left = new List<LinkingAttack.Left>();
        foreach (var (whose, key) in rewrite(arrived).SelectMany(page => page))
        {
            var answers = people[whose].Answers;
            left.Add(new(key, now = now.AddTicks(1), whose)
            {
                PlaceInPartial = texts[answers[Words]],
                ShareOfGroup = (double)kept.Chose(answers[Impact]) / tally.All.Question(Impact).Chose(answers[Impact]),
            });
        }
        return LinkingAttack.Hits(new(arrived, Reminded, RandomNumberGenerator.GetBytes(60), id => people[id].Background["sector"] == "health"), left);
    }

    private static Response Anybody(string sector) => new(
        new Dictionary<string, string> { [Impact] = Random.Shared.GetItems(Impacts, 1)[0], [Words] = NewId() },
        new Dictionary<string, string> { ["sector"] = sector });

    /// <summary>Everybody answers with their own id in the words, so that the attack can be judged.</summary>
    private static async Task<IReadOnlyList<string>> PlayAsync(EndingRounds rounds)
    {
        var begun = await rounds.BeginAsync(EndingRounds.Evaluation);
        var arrived = new List<string>();
        for (var person = 0; person < People; person++)
        {
            var target = EndingRounds.NewPerson();
            await rounds.AnswerAsync(begun, target, words: target.Person.Alumnus);
            arrived.Add(target.Person.Alumnus);
        }
        return arrived;
    }

    private static async Task<DateTimeOffset> LastTimestampAsync(EndingRounds rounds) => (await rounds.AnswersAsync("p~")).Max(row => row.Timestamp!.Value);

    private static string NewId() => Guid.NewGuid().ToString("N");

    private static string Text(object? value) => value is byte[] bytes
        ? Convert.ToBase64String(bytes)
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
