using System.Text.RegularExpressions;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Responses;

/// <summary>What a visitor costs. A process reads the open rounds when it starts and keeps them with their programme's version for good, and a pseudonym key for a minute.</summary>
public sealed partial class StorageCallsTests
{
    [Fact]
    public async Task Page_of_a_round_that_is_not_in_memory_takes_two_point_reads()
    {
        await using var round = await OpenRound.BeginAsync();
        var link = await round.InviteAsync();

        var calls = await CallsOfAsync(round.Application, () => link.OpenAsync(round.Application));

        Assert.Equal(["row of Programmes", "row of Invitations"], calls);
    }

    [Fact]
    public async Task Page_of_a_round_that_is_in_memory_takes_one_point_read()
    {
        await using var round = await OpenRound.BeginAsync();
        var link = await round.InviteAsync();
        await link.OpenAsync(round.Application);

        Assert.Equal(["row of Invitations"], await CallsOfAsync(round.Application, () => link.OpenAsync(round.Application)));
        Assert.Equal(["row of Invitations"], await CallsOfAsync(round.Application, () => link.OpenThankYouAsync(round.Application)));
    }

    [Fact]
    public async Task Submission_after_a_page_takes_two_point_reads_and_one_transaction()
    {
        await using var round = await OpenRound.BeginAsync();
        await (await round.InviteAsync()).SendAsync(round.Application, FilledForm.Value);
        var link = await round.InviteAsync();
        await using var process = await NewProcessAsync(round);
        await link.OpenAsync(process);

        var calls = await CallsOfAsync(process, () => link.SendAsync(process, FilledForm.Value));

        Assert.Equal(["row of Invitations", "row of PseudonymKeys", "transaction"], calls);
    }

    [Fact]
    public async Task Submission_within_a_minute_of_another_takes_one_point_read_and_one_transaction()
    {
        await using var round = await OpenRound.BeginAsync();
        await (await round.InviteAsync()).SendAsync(round.Application, FilledForm.Value);
        var link = await round.InviteAsync();

        var calls = await CallsOfAsync(round.Application, () => link.SendAsync(round.Application, FilledForm.Value));

        Assert.Equal(["row of Invitations", "transaction"], calls);
    }

    [Fact]
    public async Task First_visitor_of_a_process_costs_no_more_than_any_other()
    {
        await using var round = await OpenRound.BeginAsync();
        var link = await round.InviteAsync();
        await link.SendAsync(round.Application, FilledForm.Value);
        await using var forThePage = await NewProcessAsync(round);
        await using var forTheForm = await NewProcessAsync(round);

        Assert.Equal(["row of Invitations"], await CallsOfAsync(forThePage, () => link.OpenAsync(forThePage)));
        Assert.Equal(
            ["row of Invitations", "row of PseudonymKeys", "transaction"],
            await CallsOfAsync(forTheForm, () => link.SendAsync(forTheForm, FilledForm.Value)));
    }

    // Apart from the others, because it happens once for a round in the life of a process, whoever comes first.
    [Fact]
    public async Task First_visitor_of_a_round_that_began_after_the_process_takes_what_it_keeps_in_memory_besides()
    {
        var application = await TestApplication.StartAsync(Sample.Begins);
        await using var process = await application.StartAnotherAsync();
        await using var round = await OpenRound.BeginInAsync(application);
        var link = await round.InviteAsync();

        Assert.Equal(
            ["row of Programmes", "row of Programmes", "row of Invitations"],
            await CallsOfAsync(process, () => link.OpenAsync(process)));
    }

    private static Task<TestApplication> NewProcessAsync(OpenRound round) => round.Application.StartAnotherAsync(("Storage:CreateMissing", "false"));

    private static async Task<IEnumerable<string>> CallsOfAsync(TestApplication application, Func<Task> visit)
    {
        application.Calls.Forget();
        await visit();
        return application.Calls.Made.Select(call => PointRead().Replace(call, "row of $1").Replace("POST $batch", "transaction", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^GET t[0-9a-f]{15}(\w+)\(PartitionKey='[^']+',RowKey='[^']+'\)$")]
    private static partial Regex PointRead();
}
