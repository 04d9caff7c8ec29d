using Azure.Data.Tables;
using FollowUp.Invitations;
using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Tests.Summaries.Closing;

public sealed class ClosedRoundTests(EndingRoundsInTurn turn) : IClassFixture<EndingRoundsInTurn>
{
    private static readonly Round Round = EndingRounds.Evaluation;
    private static readonly string[] OfStorage = ["PartitionKey", "RowKey", "Timestamp", "odata.etag"];

    [Fact]
    public async Task Takes_answers_until_the_tick_before_its_close_and_none_from_then_on()
    {
        var rounds = await turn.AnewAsync();
        var begun = await rounds.BeginAsync(Round, shards: 4);

        await rounds.CloseOnAsync(Round.ClosesOn.AddTicks(-1));
        Assert.True(await rounds.AnswerAsync(begun, EndingRounds.NewPerson()));
        await rounds.CloseOnAsync(Round.ClosesOn);

        var late = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => rounds.AnswerAsync(begun, EndingRounds.NewPerson())));
        Assert.DoesNotContain(true, late);
        Assert.Single(await rounds.AnswersAsync("s~"));
        Assert.Empty(await rounds.AnswersAsync("p~"));
    }

    [Fact]
    public async Task Is_not_opened_again_by_planning_that_comes_too_late()
    {
        var rounds = await turn.AnewAsync();
        var begun = await rounds.BeginAsync(Round);
        await rounds.CloseOnAsync(Round.ClosesOn);

        await rounds.Application.Get<FollowUp.Responses.ResponseTable>().OpenAsync(begun.Programme.Id, Round.Id, 1, CancellationToken.None);

        Assert.Empty(await rounds.AnswersAsync("~open"));
    }

    [Fact]
    public async Task Keeps_no_draft()
    {
        var rounds = await turn.AnewAsync();
        await rounds.BeginAsync(Round);
        var table = rounds.Application.Get<StorageAccounts>().ResponsesTable("Responses");
        for (var draft = 0; draft < 3; draft++)
            await table.AddEntityAsync(new TableEntity($"{rounds.Programme.Id}~{Round.Id}~00", $"d~{draft}"));

        await rounds.CloseOnAsync(Round.ClosesOn.AddTicks(-1));
        Assert.Equal(3, (await rounds.AnswersAsync("d~")).Count);
        await rounds.CloseOnAsync(Round.ClosesOn);

        Assert.Empty(await rounds.AnswersAsync("d~"));
    }

    [Fact]
    public async Task Keeps_of_everybodys_steps_counts_and_nothing_else()
    {
        var rounds = await turn.AnewAsync();
        var begun = await rounds.BeginAsync(Round);
        var people = Enumerable.Range(0, 130).Select(_ => EndingRounds.NewPerson()).ToList();
        await Task.WhenAll(people.Select(person => rounds.InviteAsync(begun, person)));
        await SettleAsync(rounds, begun, people[..50], steps: 1);
        await SettleAsync(rounds, begun, people[..20], steps: 2);

        await rounds.CloseOnAsync(Round.ClosesOn);

        Assert.Equal([50, 20, 20], (await rounds.StateAsync(Round)).StepsTaken);
        Assert.Empty(await rounds.InvitationsAsync("q~"));
        var ledger = await rounds.InvitationsAsync("a~");
        Assert.Equal(130, ledger.Count);
        Assert.All(ledger, row => Assert.Equal(["Cohort", "Invitation"], row.Keys.Except(OfStorage).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Keeps_what_links_resolve_to()
    {
        var rounds = await turn.AnewAsync();
        var begun = await rounds.BeginAsync(Round);
        var person = EndingRounds.NewPerson();
        var link = await rounds.InviteAsync(begun, person);

        await rounds.CloseOnAsync(Round.ClosesOn);

        var target = await rounds.Application.Get<InvitationTable>().FindTargetAsync(begun.Programme.Id, Round.Id, link, CancellationToken.None);
        Assert.Equal(person.Person, target?.Person);
    }

    [Fact]
    public async Task Leaves_nothing_to_do_for_whoever_is_still_sending()
    {
        var rounds = await turn.AnewAsync();
        var begun = await rounds.BeginAsync(Round);
        var person = EndingRounds.NewPerson();
        await rounds.InviteAsync(begun, person);
        var invitations = rounds.Application.Get<InvitationTable>();
        var before = await invitations.FindAsync(begun.Programme.Id, Round.Id, person.Person.Alumnus, CancellationToken.None);
        var claimed = await invitations.MoveAsync(
            begun.Programme.Id, Round.Id, (before!, before!.Claim(Round.ClosesOn.AddMinutes(-1))), CancellationToken.None);

        await rounds.CloseOnAsync(Round.ClosesOn);
        var deferred = await invitations.MoveAsync(begun.Programme.Id, Round.Id, (claimed!, claimed!.Defer(Round.ClosesOn.AddHours(1))), CancellationToken.None);

        Assert.Null(deferred);
        Assert.Null(await invitations.FindAsync(begun.Programme.Id, Round.Id, person.Person.Alumnus, CancellationToken.None));
        Assert.Empty(await rounds.InvitationsAsync("q~"));
    }

    [Fact]
    public async Task Is_looked_at_in_three_calls_a_minute_once_it_is_sealed()
    {
        await using var rounds = await EndingRounds.StartAsync();
        await rounds.BeginAsync(Round);
        await rounds.CloseOnAsync(Round.ClosesOn);
        rounds.Application.Calls.Forget();

        await rounds.CloseAsync();

        Assert.InRange(rounds.Application.Calls.Made.Count, 1, 3);
    }

    /// <summary>So many steps of each person are over: with two, the third falls behind the close, and the round is over for them.</summary>
    private static async Task SettleAsync(EndingRounds rounds, BegunRound begun, IEnumerable<LinkTarget> people, int steps)
    {
        var invitations = rounds.Application.Get<InvitationTable>();
        var on = steps == 1 ? Round.OpensOn.AddDays(1) : Round.ClosesOn.AddDays(-1);
        await Task.WhenAll(people.Select(async person =>
        {
            var before = await invitations.FindAsync(begun.Programme.Id, Round.Id, person.Person.Alumnus, CancellationToken.None);
            var after = before!.Settle(begun.Programme, Round, on) with { Step = steps == 1 ? 2 : 3 };
            Assert.NotNull(await invitations.MoveAsync(begun.Programme.Id, Round.Id, (before, after), CancellationToken.None));
        }));
    }
}
