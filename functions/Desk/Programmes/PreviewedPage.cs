namespace FollowUp.Desk;

/// <summary>The pages that people come to by the links of a message, by the names that their previews have.</summary>
internal static class PreviewedPage
{
    public const string Survey = "survey";
    public const string ThankYou = "thank-you";
    public const string Stop = "stop";
    public const string Stopped = "stopped";

    public static IReadOnlyList<string> All { get; } = [Survey, ThankYou, Stop, Stopped];

    /// <returns>Where the form of a page leads; null where it has none.</returns>
    public static string? After(string page) => page switch
    {
        Survey => ThankYou,
        Stop => Stopped,
        _ => null,
    };
}
