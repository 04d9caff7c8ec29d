using System.Globalization;

namespace FollowUp.Summaries;

/// <summary>Why a figure is not shown. Beside the number of answers there is one reason, whatever the answers were: a second one would tell of them.</summary>
internal static class Withheld
{
    public const string Protected = "not shown, so that nobody's answer can be told";

    /// <summary>Says nothing of the answers: it was so before the first.</summary>
    public const string Ungrouped = "not shown, because no groups of answers were declared before the survey";

    public static string TooFew(DisclosureLimits limits) => string.Create(CultureInfo.InvariantCulture, $"fewer than {limits.FewestAnswers} answers");
}
