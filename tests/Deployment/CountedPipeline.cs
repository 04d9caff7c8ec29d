using FollowUp.Alumni;
using FollowUp.Desk;
using FollowUp.Invitations;
using FollowUp.Responses;
using FollowUp.Retention;
using FollowUp.Summaries;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Invitations;
using FollowUp.Tests.Responses;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Deployment;

/// <summary>The sample's evaluation for a roster of any size, with every call counted that leaves the application.</summary>
public sealed class CountedPipeline
{
    /// <summary>Of those invited, as in the sample: 26 of 186.</summary>
    public const double AnswerShare = 26.0 / 186;

    private const string Cohort = "2020-21";
    private readonly Outreach outreach;
    private readonly int people;
    private readonly List<StepCalls> steps = [];

    private CountedPipeline(Outreach outreach, int people) => (this.outreach, this.people) = (outreach, people);

    private TestApplication Application => outreach.Application;

    public static async Task<IReadOnlyList<StepCalls>> CountAsync(int people)
    {
        await using var outreach = await Outreach.StartAsync(settings: [("SendLimits:PerMinute", "1000"), ("SendLimits:PerHour", "100000")]);
        var pipeline = new CountedPipeline(outreach, people);
        await pipeline.PlayAsync();
        return pipeline.steps;
    }

    private async Task PlayAsync()
    {
        await CountAsync("import the roster", () => outreach.ImportAsync(Enumerable.Range(0, people).Select(_ => MailServer.NewAddress())), executions: 1);
        await CountAsync("plan", () => outreach.PlanAsync());
        await CountAsync("send the invitations", () => outreach.SendAsync());
        await CountAsync("show and take the survey", AnswerAsync, executions: 2 * Answers);
        await CountAsync("make the report", RecomputeAsync, messages: 1);
        await CountAsync("send two reminders", RemindAsync);
        await CountAsync("take delivery reports", () => Task.CompletedTask, messages: steps.Sum(step => (int)step.Emails));
        await CountAsync("wait one minute", WaitAsync);
        outreach.Clock.Advance(TimeSpan.FromDays(200));
        await CountAsync("delete contact details", () => Application.Get<EnforceRetention>().Run(new TimerInfo(), CancellationToken.None));
    }

    private int Answers => (int)Math.Round(people * AnswerShare);

    private async Task CountAsync(string step, Func<Task> work, int executions = 0, int messages = 0)
    {
        Application.Calls.Forget();
        var sent = Application.Sends.Made;
        await work();
        var kinds = Application.Calls.Made.Zip(Application.Calls.Queries, CallKinds.Of).ToLookup(kind => kind);
        steps.Add(new(
            step,
            kinds[CallKind.Table].Count(),
            kinds[CallKind.BlobRead].Count(),
            kinds[CallKind.BlobWrite].Count(),
            kinds[CallKind.Queue].Count() + 3 * messages,
            Application.Sends.Made - sent,
            executions + messages));
    }

    private async Task AnswerAsync()
    {
        var alumni = await Application.Get<AlumniTable>().InCohortAsync(outreach.Programme.Id, Cohort, CancellationToken.None).Take(Answers).ToListAsync();
        foreach (var alumnus in alumni)
        {
            var invitation = await outreach.InvitationAsync(alumnus);
            var token = Application.Get<SurveyToken>().Sign(outreach.Programme.Id, outreach.Round.Id, Convert.FromHexString(invitation.Id));
            var link = new SurveyLink(outreach.Programme.Id, outreach.Round.Id, token);
            await link.OpenAsync(Application);
            await link.SendAsync(Application, FilledForm.Value);
        }
    }

    private async Task RecomputeAsync()
    {
        await Application.Get<FindStaleSummaries>().Run(new TimerInfo(), CancellationToken.None);
        foreach (var report in outreach.Programme.Reports.Where(report => report.Rounds.Contains(outreach.Round.Id)))
            await Application.Get<RecomputeSummary>().Run(new SummaryRequest(outreach.Programme.Id, report.Id).ToMessage(), CancellationToken.None);
    }

    private async Task RemindAsync()
    {
        for (var reminder = 0; reminder < 2; reminder++)
            await outreach.SendAfterAsync(TimeSpan.FromDays(7));
    }

    /// <summary>What the timers cost where nothing is due.</summary>
    private async Task WaitAsync()
    {
        await Application.Get<PlanInvitations>().Run(new TimerInfo(), CancellationToken.None);
        await Application.Get<SendInvitations>().Run(new TimerInfo(), CancellationToken.None);
        await Application.Get<SendRequestedLinks>().Run(new TimerInfo(), CancellationToken.None);
        await Application.Get<FindStaleSummaries>().Run(new TimerInfo(), CancellationToken.None);
        await Application.Get<CloseRounds>().Run(new TimerInfo(), CancellationToken.None);
        await Application.Get<MeasurePipeline>().Run(new TimerInfo(), CancellationToken.None);
    }
}
