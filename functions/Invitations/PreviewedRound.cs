using FollowUp.Programmes;

namespace FollowUp.Invitations;

/// <summary>A round that is open on the day of a preview.</summary>
/// <param name="Silence">The reason why nobody at all gets a message; null where there is none.</param>
/// <param name="Invitations">How far everybody has come, by alumnus.</param>
internal sealed record PreviewedRound(BegunRound Begun, string? Silence, IReadOnlyDictionary<string, Invitation> Invitations)
{
    public static IReadOnlyDictionary<string, Invitation> Nobody { get; } = new Dictionary<string, Invitation>();
}
