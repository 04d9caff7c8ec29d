using FollowUp.Retention;

namespace FollowUp.Tests.Retention;

public sealed class RequestClockTests
{
    private static readonly RightsRequest Taken = new()
    {
        Id = "request",
        Kind = RightsRequestKind.Complaint,
        ReceivedOn = new(2026, 5, 12, 9, 0, 0, TimeSpan.Zero),
        DueOn = new(2026, 6, 12),
        Identity = "By letter",
        AcknowledgeBy = new(2026, 6, 11),
    };

    [Theory]
    [InlineData("2026-05-23", "2026-06-15")]
    [InlineData("2026-05-20", "2026-06-12")]
    [InlineData("2026-05-25", "2026-06-17")]
    public void A_request_is_due_as_many_days_later_as_it_was_paused_or_on_the_next_working_day(string resumedOn, string due)
    {
        var paused = RequestClock.Pause(Taken, "we asked which round", new(2026, 5, 20));

        var resumed = RequestClock.Resume(paused!, "they told us", DateOnly.Parse(resumedOn, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(due, $"{resumed!.DueOn:yyyy-MM-dd}");
        Assert.Equal(["paused: we asked which round", "resumed: they told us"], resumed.History.Select(happened => $"{happened.What}: {happened.Reason}"));
    }

    [Fact]
    public void Only_what_is_not_paused_is_paused_and_only_what_is_paused_resumed()
    {
        Assert.Null(RequestClock.Resume(Taken, "", new(2026, 5, 20)));
        Assert.Null(RequestClock.Pause(RequestClock.Pause(Taken, "", new(2026, 5, 20))!, "", new(2026, 5, 21)));
    }

    [Fact]
    public void A_request_is_extended_once_and_not_after_it_was_due()
    {
        var extended = RequestClock.Extend(Taken, 2, "it is complex", new(2026, 6, 12));

        Assert.Equal(new DateOnly(2026, 8, 12), extended!.DueOn);
        Assert.Null(RequestClock.Extend(extended, 1, "again", new(2026, 6, 12)));
        Assert.Null(RequestClock.Extend(Taken, 2, "too late", new(2026, 6, 13)));
    }

    [Fact]
    public void A_complaint_is_acknowledged_once_and_nothing_else_is()
    {
        var acknowledged = RequestClock.Acknowledge(Taken, "by letter", new(2026, 5, 20));

        Assert.Equal(new DateOnly(2026, 5, 20), acknowledged!.AcknowledgedOn);
        Assert.Null(RequestClock.Acknowledge(acknowledged, "", new(2026, 5, 21)));
        Assert.Null(RequestClock.Acknowledge(Taken with { AcknowledgeBy = null }, "", new(2026, 5, 20)));
    }

    [Fact]
    public void Nothing_happens_to_a_request_that_is_closed()
    {
        var closed = Taken.Close("done", Taken.ReceivedOn);

        Assert.Null(RequestClock.Pause(closed, "", new(2026, 5, 20)));
        Assert.Null(RequestClock.Extend(closed, 1, "", new(2026, 5, 20)));
    }

    [Fact]
    public void No_time_runs_for_a_restriction_that_is_in_force()
    {
        var inForce = Taken with { Kind = RightsRequestKind.Restriction, Person = new("hash", new("alumnus", "2021-22")) };

        Assert.Null(RequestClock.Pause(inForce, "", new(2026, 5, 20)));
        Assert.Null(RequestClock.Extend(inForce, 1, "", new(2026, 5, 20)));
    }
}
