using FollowUp.Programmes;

namespace FollowUp.Desk;

/// <summary>What the desk says of a round at a glance: never who, and never how many answered.</summary>
public sealed record RoundOverview
{
    public required string Id { get; init; }

    public required DateOnly OpensOn { get; init; }

    /// <summary>The last day on which it can be answered.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>One of "planned", "open", "closed".</summary>
    public required string State { get; init; }

    /// <summary>Null before it has been planned.</summary>
    public required int? Invited { get; init; }

    /// <summary>The report that it is part of, once there is something to read.</summary>
    public required string? Report { get; init; }

    internal static RoundOverview Of(Programme programme, Round round, RoundState? begun, DateTimeOffset now) => new()
    {
        Id = round.Id,
        OpensOn = LocalTime.DayOf(round.OpensOn, programme.TimeZone),
        LastDay = round.LastDay(programme.TimeZone),
        State = now < round.OpensOn ? "planned" : round.IsOpen(now) ? "open" : "closed",
        Invited = begun is { IsPlanned: true } ? begun.Invited : null,
        Report = begun is null ? null : programme.ReportOf(round).Id,
    };
}
