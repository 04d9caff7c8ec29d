namespace FollowUp.Retention;

/// <summary>
/// What may happen to the time in which a request is to be answered: it stands still while we wait for what only the person can say,
/// and is extended once, by two months at most (Article 12(3) and, since 2025, Article 12A).
/// </summary>
internal static class RequestClock
{
    public const int MostMonths = 2;
    public const int DaysToAcknowledge = 30;
    private const string Extended = "extended";

    /// <returns>Null where it is paused already, or closed, and of a restriction in force, which waits for nobody.</returns>
    public static RightsRequest? Pause(RightsRequest request, string reason, DateOnly today) =>
        request is { ClosedOn: null, PausedSince: null, IsInForce: false } ? Note(request with { PausedSince = today }, "paused", reason, today) : null;

    /// <returns>The request, due as many days later as it was paused; null where it is not paused.</returns>
    public static RightsRequest? Resume(RightsRequest request, string reason, DateOnly today) =>
        request is { ClosedOn: null, PausedSince: { } since }
            ? Note(request with { PausedSince = null, DueOn = ResponseDeadline.WorkingDay(request.DueOn.AddDays(today.DayNumber - since.DayNumber)) }, "resumed", reason, today)
            : null;

    /// <returns>Null where it was extended already, is closed or in force, and from the day after it was due: the person is told before.</returns>
    public static RightsRequest? Extend(RightsRequest request, int months, string reason, DateOnly today) =>
        request is { ClosedOn: null, IsInForce: false } && today <= request.DueOn && request.History.All(earlier => earlier.What != Extended)
            ? Note(request with { DueOn = ResponseDeadline.WorkingDay(request.DueOn.AddMonths(months)) }, Extended, reason, today)
            : null;

    /// <returns>Null where there is nothing to acknowledge.</returns>
    public static RightsRequest? Acknowledge(RightsRequest request, string reason, DateOnly today) =>
        request is { AcknowledgeBy: not null, AcknowledgedOn: null } ? Note(request with { AcknowledgedOn = today }, "acknowledged", reason, today) : null;

    private static RightsRequest Note(RightsRequest request, string what, string reason, DateOnly today) =>
        request with { History = [.. request.History, new(today, what, reason)] };
}
