using Azure;
using FollowUp.Invitations;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Invitations;

/// <summary>From beginning a round to settling its first message for one person: whichever call fails, the minutes after it repair.</summary>
public sealed class FailureAtEveryCallTests
{
    private const int AtOnce = 3;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan[] Waits = [Minute, Invitation.ClaimedFor, Invitation.ClaimedFor];

    [Fact]
    public Task A_call_that_fails_leads_to_exactly_one_message() => ForEachAsync(Every, (faults, call) => faults.FailOn(call, new(IsCarriedOut: false, 500)));

    [Fact]
    public Task A_write_that_comes_too_late_leads_to_exactly_one_message() =>
        ForEachAsync(faults => faults.Writes, (faults, call) => faults.FailOn(call, new(IsCarriedOut: false, 412)));

    [Fact]
    public Task A_write_whose_answer_is_lost_leads_to_exactly_one_message() =>
        ForEachAsync(faults => faults.Writes, (faults, call) => faults.FailOn(call, new(IsCarriedOut: true, 0)));

    [Fact]
    public Task A_process_that_is_killed_leads_to_exactly_one_message() => ForEachAsync(Every, (faults, call) => faults.DieOn(call));

    private static IReadOnlyList<int> Every(CallFaults faults) => [.. Enumerable.Range(1, faults.Made)];

    private static async Task ForEachAsync(Func<CallFaults, IReadOnlyList<int>> which, Action<CallFaults, int> choose)
    {
        var calls = await CallsAsync(which);
        Assert.InRange(calls.Count, 10, 60);
        await Parallel.ForEachAsync(
            calls,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (call, _) => await ConvergesAsync(faults => choose(faults, call), $"call {call} of {calls[^1]}"));
    }

    private static async Task<IReadOnlyList<int>> CallsAsync(Func<CallFaults, IReadOnlyList<int>> which)
    {
        await using var outreach = await StartAsync();
        await outreach.AddAsync();
        outreach.Application.Faults.Stop();
        await MinuteAsync(outreach);
        return which(outreach.Application.Faults);
    }

    private static async Task ConvergesAsync(Action<CallFaults> choose, string which)
    {
        await using var outreach = await StartAsync();
        var anna = await outreach.AddAsync();
        choose(outreach.Application.Faults);
        await MinuteAsync(outreach);
        outreach.Application.Faults.Stop();
        foreach (var wait in Waits)
        {
            outreach.Clock.Advance(wait);
            await MinuteAsync(outreach);
        }

        var mails = await outreach.MailCountAsync(anna);
        Assert.True(mails == 1, $"{mails} messages after a failure at {which}.");
        Assert.Equal((2, StepState.Due), ((await outreach.InvitationAsync(anna)).Step, (await outreach.InvitationAsync(anna)).State));
        Assert.Equal(3, (await outreach.RowsAsync("Invitations")).Count);
        Assert.True(await outreach.AnswerAsync(anna), $"The round takes no answers after a failure at {which}.");
        Assert.Equal(1, (await outreach.StateAsync()).Invited);
    }

    private static Task<Outreach> StartAsync() => Outreach.StartAsync(
        change: yaml => yaml.Replace("cohorts: [2018-19, 2019-20, 2020-21]", "cohorts: [2020-21]", StringComparison.Ordinal));

    /// <summary>The host runs each function by itself, and logs what it throws.</summary>
    private static async Task MinuteAsync(Outreach outreach)
    {
        foreach (var function in new Func<Task>[] { () => outreach.PlanAsync(), () => outreach.SendAsync() })
            Assert.True(await Record.ExceptionAsync(function) is null or RequestFailedException);
    }
}
