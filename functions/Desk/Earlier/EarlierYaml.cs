using System.Globalization;
using System.Text.RegularExpressions;
using FollowUp.Programmes;

namespace FollowUp.Desk;

/// <summary>Writes an earlier evaluation into a <c>programme.yaml</c> and leaves every other line as it is, notes too.</summary>
internal static partial class EarlierYaml
{
    private const int LongestId = 40;

    public static string With(string yaml, EarlierEvaluation evaluation)
    {
        var text = yaml.EndsWith('\n') ? yaml : $"{yaml}\n";
        return Heading().Match(text) is { Success: true } heading
            ? text.Insert(heading.Index + heading.Length, Entry(evaluation))
            : $"{text}\nearlierEvaluations:\n{Entry(evaluation)}";
    }

    /// <summary>From the words of a title: `End of programme, 2021` is `end-of-programme-2021`.</summary>
    public static string IdOf(string title)
    {
        var id = NoPartOfAnId().Replace(title.ToLowerInvariant(), "-").Trim('-');
        return id.Length == 0 ? "earlier" : id[..Math.Min(LongestId, id.Length)].TrimEnd('-');
    }

    private static string Entry(EarlierEvaluation evaluation) => string.Concat(
    [
        $"  - id: {evaluation.Id}\n",
        $"    title: {YamlText.Of(evaluation.Title)}\n",
        $"    heldOn: {evaluation.HeldOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\n",
        $"    source: {YamlText.Of(evaluation.Source)}\n",
        "    answers:\n",
        .. evaluation.Answers.Select(question => $"      {question.Key}: {{ {string.Join(", ", question.Value.Select(option => $"{YamlText.Of(option.Key)}: {option.Value.ToString(CultureInfo.InvariantCulture)}"))} }}\n"),
    ]);

    [GeneratedRegex(@"^earlierEvaluations:[ \t]*(#[^\n]*)?\r?\n", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NoPartOfAnId();
}
