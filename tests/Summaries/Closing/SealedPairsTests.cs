using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Tests.Summaries.Closing;

/// <summary>Two rounds of one cohort under one pseudonym key.</summary>
public sealed class SealedPairsTests
{
    private static readonly Round Earlier = Sample.Programme.Round("6m.2021-22")!;
    private static readonly Round Later = Sample.Programme.Round("12m.2021-22")!;

    [Fact]
    public async Task Those_who_answered_both_rounds_are_kept_as_counts_of_how_their_answers_moved()
    {
        await using var rounds = await EndingRounds.StartAsync();
        await PlayAsync(rounds, both: 12);

        await rounds.CloseOnAsync(SealingTime.Of(Sample.Programme, Later));

        var pairs = (await rounds.KeptAsync(Later)).Pairs[Earlier.Id];
        Assert.Equal(12, pairs.Pairs);
        Assert.Equal([("lasting lasting", 8), ("modest lasting", 4)], pairs.Questions["leadership_impact"].Select(move => (move.Key, move.Value)));
        Assert.Equal([(" ", 12)], pairs.Questions["delivery_impact"].Select(move => (move.Key, move.Value)));
        Assert.Empty((await rounds.KeptAsync(Earlier)).Pairs);
        Assert.Equal(12 + 3 + 12, (await rounds.AnswersAsync("s~")).Count);
    }

    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 10)]
    public async Task Fewer_than_10_are_not_kept(int both, int kept)
    {
        await using var rounds = await EndingRounds.StartAsync();
        await PlayAsync(rounds, both);

        await rounds.CloseOnAsync(SealingTime.Of(Sample.Programme, Later));

        Assert.Equal(kept, (await rounds.KeptAsync(Later)).Pairs[Earlier.Id].Pairs);
    }

    /// <summary>The earlier round is spread over more shards than the later one. Three answer the earlier one only.</summary>
    private static async Task PlayAsync(EndingRounds rounds, int both)
    {
        var people = Enumerable.Range(0, both + 3).Select(_ => EndingRounds.NewPerson("2021-22")).ToList();
        var earlier = await rounds.BeginAsync(Earlier, shards: 4);
        foreach (var (number, person) in people.Index())
            await rounds.AnswerAsync(earlier, person, number < 4 ? "modest" : "lasting");
        await rounds.CloseOnAsync(Earlier.ClosesOn);
        var later = await rounds.BeginAsync(Later, shards: 2);
        foreach (var person in people[..both])
            await rounds.AnswerAsync(later, person);
        await rounds.CloseOnAsync(Later.ClosesOn);
        Assert.Equal((2 * both) + 3, (await rounds.AnswersAsync("p~")).Count);
    }
}
