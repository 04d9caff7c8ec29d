using System.Text.RegularExpressions;

namespace FollowUp.Local.Launcher;

/// <summary>A mail in somebody's inbox, or one that never arrived there.</summary>
/// <param name="Status">What the mail service reports of it, such as <c>Delivered</c> or <c>Bounced</c>.</param>
public sealed partial record Letter(string To, string Status, string Text, DateTimeOffset ReceivedOn)
{
    public bool Arrived => Status == "Delivered";

    /// <summary>The reader's own link to the survey.</summary>
    public Uri SurveyLink => new(SurveyPattern().Match(Text).Value);

    /// <summary>Where one click stops all messages.</summary>
    public Uri UnsubscribeLink => new(UnsubscribePattern().Match(Text).Value);

    /// <summary>The round that the letter is about.</summary>
    public string Round => SurveyLink.Segments[^2].TrimEnd('/');

    [GeneratedRegex(@"https?://\S+/s/[^\s]+")]
    private static partial Regex SurveyPattern();

    [GeneratedRegex(@"https?://\S+/u/[^\s]+")]
    private static partial Regex UnsubscribePattern();
}
