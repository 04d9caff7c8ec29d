using FollowUp.Retention;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Desk;

/// <summary>The forms of the privacy page; their fields are those of the desk's API.</summary>
internal static class PrivacyForm
{
    public const string Action = "action";
    public const string PlaceHold = "hold";
    public const string EndHold = "end-hold";
    public const string TakeRequest = "request";
    public const string Id = "id";
    public const string Reason = "reason";
    public const string Owner = "owner";
    public const string Days = "days";
    public const string Email = "email";
    public const string Kind = "kind";
    public const string Identity = "identity";
    public const string Part = "part";

    /// <summary>Where the error stands of a form that was refused.</summary>
    public static string FirstField(IReadOnlyDictionary<string, StringValues> fields) => fields.GetValueOrDefault(Action).ToString() switch
    {
        TakeRequest => Email,
        _ => Reason,
    };

    public static IReadOnlyList<string> Kinds { get; } = Enum.GetNames<RightsRequestKind>();
}
