using System.Security.Cryptography;
using System.Text;
using Azure;
using FollowUp.Programmes;

namespace FollowUp.Invitations;

/// <summary>
/// One person's way through a round: the message that is due next, and when. A step that was skipped leaves the same trace as
/// one that was sent.
/// </summary>
internal sealed record Invitation
{
    /// <summary>How long an unfinished send is left alone before its outcome is asked for.</summary>
    public static readonly TimeSpan ClaimedFor = TimeSpan.FromMinutes(10);

    /// <summary>How long a message is left alone that the e-mail service refused as such: it must not use up the quota.</summary>
    public static readonly TimeSpan RefusedFor = TimeSpan.FromDays(1);

    private static readonly TimeSpan LongestAttempt = TimeSpan.FromMinutes(2);

    /// <summary>32 hexadecimal digits, the ones in the link.</summary>
    public required string Id { get; init; }

    public required string Alumnus { get; init; }

    public required string Cohort { get; init; }

    /// <summary>1 for the invitation, 2 and 3 for the reminders.</summary>
    public required int Step { get; init; }

    public required StepState State { get; init; }

    /// <summary>When the backlog comes to it; null when settled.</summary>
    public DateTimeOffset? DueOn { get; init; }

    public ETag ETag { get; init; }

    /// <summary>The same for every attempt at this step, so that the e-mail service can be asked what became of it.</summary>
    public Guid OperationId => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{Id}~{Step}")).AsSpan(0, 16));

    public static Invitation? Plan(Programme programme, Round round, Person person, DateTimeOffset now) =>
        FirstDue(programme, round, now > round.OpensOn ? now : round.OpensOn) is { } due
            ? new()
            {
                Id = RandomNumberGenerator.GetHexString(32, lowercase: true),
                Alumnus = person.Alumnus,
                Cohort = person.Cohort,
                Step = 1,
                State = StepState.Due,
                DueOn = due,
            }
            : null;

    public Invitation Claim(DateTimeOffset now) => this with { State = StepState.Claimed, DueOn = WholeSecond(now + ClaimedFor) };

    /// <summary>Whether whoever claimed the step will be done before somebody else may take it up.</summary>
    public bool LeavesTimeToSend(DateTimeOffset now) => now + LongestAttempt <= DueOn;

    public Invitation Defer(DateTimeOffset until) => this with { State = StepState.Due, DueOn = WholeSecond(until).AddSeconds(1) };

    /// <summary>The step is over, one way or another; the next keeps its distance from when this one was sent, not from when it had been due.</summary>
    /// <param name="now">When it was sent or skipped.</param>
    public Invitation Settle(Programme programme, Round round, DateTimeOffset now)
    {
        var days = round.Wave.RemindAfterDays;
        var wait = Step > days.Count ? (int?)null : days[Step - 1] - (Step > 1 ? days[Step - 2] : 0);
        return wait is { } between && FirstDue(programme, round, now.AddDays(between)) is { } due
            ? this with { Step = Step + 1, State = StepState.Due, DueOn = due }
            : this with { State = StepState.Settled, DueOn = null };
    }

    /// <summary>The backlog orders by whole seconds.</summary>
    private static DateTimeOffset WholeSecond(DateTimeOffset instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerSecond));

    private static DateTimeOffset? FirstDue(Programme programme, Round round, DateTimeOffset from)
    {
        var due = programme.SendWindow.FirstAtOrAfter(WholeSecond(from), programme.TimeZone);
        return due < round.ClosesOn ? due : null;
    }
}
