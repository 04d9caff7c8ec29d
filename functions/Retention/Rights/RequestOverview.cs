namespace FollowUp.Retention;

/// <summary>What the desk says of a request: never whose it is.</summary>
internal sealed record RequestOverview(string Request, string Kind, DateTimeOffset ReceivedOn, DateOnly DueOn, string State)
{
    public string Outcome { get; init; } = "";

    /// <summary>Of a complaint.</summary>
    public DateOnly? AcknowledgeBy { get; init; }

    public DateOnly? AcknowledgedOn { get; init; }

    public IReadOnlyList<RequestEvent> History { get; init; } = [];

    public static RequestOverview Of(RightsRequest request) => new(request.Id, request.Kind.ToString(), request.ReceivedOn, request.DueOn, StateOf(request))
    {
        Outcome = request.Outcome,
        AcknowledgeBy = request.AcknowledgeBy,
        AcknowledgedOn = request.AcknowledgedOn,
        History = request.History,
    };

    private static string StateOf(RightsRequest request) => request switch
    {
        { ClosedOn: not null } => "closed",
        { IsInForce: true } => "in force",
        { Person: not null } => "under way",
        { PausedSince: not null } => "paused",
        { Copy: not null } => "link sent",
        _ => "open",
    };
}
