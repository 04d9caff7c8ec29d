using FollowUp.Retention;

namespace FollowUp.Desk;

/// <summary>A request of somebody about their data and how it has fared, without who.</summary>
public sealed record RequestDetail
{
    public required DeskRequest Request { get; init; }

    public required string Outcome { get; init; }

    /// <summary>By when a complaint has to be acknowledged; null where nothing has to be, or it has been.</summary>
    public required DateOnly? AcknowledgeBy { get; init; }

    public required IReadOnlyList<(DateOnly On, string What, string Reason)> History { get; init; }

    /// <summary>Those that it takes as it stands.</summary>
    public required IReadOnlyList<string> Changes { get; init; }

    /// <summary>A link to a copy can be sent, or sent again.</summary>
    public bool TakesLink => Request is { Kind: nameof(RightsRequestKind.Access), CanBeClosed: true };

    internal static RequestDetail Of(RequestOverview request) => new()
    {
        Request = DeskRequest.Of(request),
        Outcome = request.Outcome,
        AcknowledgeBy = request.AcknowledgedOn is null ? request.AcknowledgeBy : null,
        History = [.. request.History.Select(happened => (happened.On, happened.What, happened.Reason))],
        Changes = RequestForm.ChangesOf(request),
    };
}
