namespace FollowUp.Retention;

/// <summary>What the desk says of a request: never whose it is.</summary>
internal sealed record RequestOverview(string Request, string Kind, DateTimeOffset ReceivedOn, DateOnly DueOn, string State)
{
    public string Outcome { get; init; } = "";

    public static RequestOverview Of(RightsRequest request) => new(
        request.Id,
        request.Kind.ToString(),
        request.ReceivedOn,
        request.DueOn,
        request.ClosedOn is not null ? "closed" : request.Person is not null ? "under way" : "open")
    {
        Outcome = request.Outcome,
    };
}
