using FollowUp.Retention;
using FollowUp.Shared;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Desk;

/// <summary>The forms of a request's page; their fields are those of the desk's API.</summary>
internal static class RequestForm
{
    public const string Action = "action";
    public const string Close = "close";
    public const string Change = "change";
    public const string SendLink = "link";
    public const string Outcome = "outcome";
    public const string Reason = "reason";
    public const string Months = "months";
    public const string Email = "email";

    /// <summary>The changes that a request takes as it stands.</summary>
    public static IReadOnlyList<string> ChangesOf(RequestOverview request) => request.State switch
    {
        "closed" or "under way" or "in force" => [],
        "paused" => ["resume", .. Acknowledgement(request)],
        _ => ["pause", "extend", .. Acknowledgement(request)],
    };

    /// <summary>Where the error stands of a form that was refused.</summary>
    public static FieldError Refused(IReadOnlyDictionary<string, StringValues> fields) => fields.GetValueOrDefault(Action).ToString() switch
    {
        Change => new(Reason, RequestPageTexts.ChangeRefused),
        SendLink => new(Email, RequestPageTexts.LinkRefused),
        _ => new(Outcome, RequestPageTexts.CloseRefused),
    };

    private static string[] Acknowledgement(RequestOverview request) => request is { AcknowledgeBy: not null, AcknowledgedOn: null } ? ["acknowledge"] : [];
}
