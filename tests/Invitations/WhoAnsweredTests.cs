using FollowUp.Alumni;
using FollowUp.Invitations;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Local.Mailbox;

namespace FollowUp.Tests.Invitations;

/// <summary>Privacy rule 8, attacked: half of the people have answered when their next message is due, and the e-mail service is in a bad way.</summary>
public sealed class WhoAnsweredTests(OwnMailbox mailbox) : IClassFixture<OwnMailbox>, IAsyncLifetime
{
    private const int AtOnce = 24;
    private const int People = 16 * AtOnce;
    private const int Minutes = 24;
    private const int CallsInMinute = 600;
    private readonly Random random = new(1);
    private readonly LedgerAttack attack = new();
    private readonly HashSet<string> met = [];
    private readonly HashSet<string> answered = [];
    private Outreach outreach = null!;

    public async Task InitializeAsync()
    {
        await mailbox.ResetAsync();
        outreach = await Outreach.StartAsync(mailbox.Server, settings: [("SendLimits:PerMinute", $"{AtOnce}"), ("SendLimits:PerHour", "10000")]);
        await outreach.ImportAsync(Enumerable.Range(0, People).Select(_ => MailServer.NewAddress()));
        await outreach.PlanAsync();
        await mailbox.Server.BehaveAsync(new { throttle = new { share = 0.03 }, failShare = 0.15, loseAnswerShare = 0.15, seed = 1 });
    }

    public async Task DisposeAsync() => await outreach.DisposeAsync();

    [Fact]
    public async Task Whoever_reads_the_tables_at_any_moment_tells_them_no_better_than_by_chance()
    {
        await PlayAsync(taken => outreach.Application.Get<SendBatch>().SendAsync(taken, CancellationToken.None));

        Assert.True(attack.Success < 0.6, attack.BestGuess);
    }

    [Fact]
    public async Task They_would_be_told_if_each_step_were_brought_to_its_end_by_itself()
    {
        await PlayAsync(taken => Parallel.ForEachAsync(taken.Steps, new ParallelOptions { MaxDegreeOfParallelism = 4 }, EndByItselfAsync));

        Assert.True(attack.Success > 0.6, attack.BestGuess);
    }

    private async Task PlayAsync(Func<Allotment, Task> sendAsync)
    {
        var everybody = await outreach.Application.Get<AlumniTable>().InCohortAsync(outreach.Programme.Id, "2020-21", CancellationToken.None)
            .ToDictionaryAsync(alumnus => alumnus.Id);
        for (var minute = 0; minute < Minutes; minute++)
        {
            var taken = await outreach.Application.Get<Backlog>().TakeAsync(CancellationToken.None);
            var due = taken.Steps.Select(step => step.Place.Alumnus).ToHashSet();
            foreach (var newlyDue in due.Where(met.Add).Where(_ => random.Next(2) == 0))
                Assert.True(answered.Add(newlyDue) && await outreach.AnswerAsync(everybody[newlyDue]));
            await LookWithinAsync(due, () => sendAsync(taken));
            outreach.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        await attack.LookAsync(outreach, met, answered);
    }

    private async Task LookWithinAsync(HashSet<string> due, Func<Task> sendAsync)
    {
        outreach.Application.Interruption.After(random.Next(1, CallsInMinute), () => attack.LookAsync(outreach, due, answered));
        await sendAsync();
        outreach.Application.Interruption.Cancel();
        if (!outreach.Application.Interruption.Happened)
            await attack.LookAsync(outreach, due, answered);
    }

    private async ValueTask EndByItselfAsync(DueStep due, CancellationToken cancellationToken)
    {
        var (sender, now) = (outreach.Application.Get<InvitationSender>(), outreach.Clock.GetUtcNow());
        if (await sender.ClaimAsync(due, now, cancellationToken) is { } step)
            await sender.EndAsync(step, await sender.AttemptAsync(step, cancellationToken) ?? new SendOutcome.Accepted(), now, cancellationToken);
    }
}
