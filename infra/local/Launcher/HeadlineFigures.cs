using System.Globalization;
using System.Text.Json;

namespace FollowUp.Local.Launcher;

/// <summary>What a summary.json says, in a line for each question that is asked of one option.</summary>
internal static class HeadlineFigures
{
    public static IEnumerable<string> Of(string summary)
    {
        using var document = JsonDocument.Parse(summary);
        var root = document.RootElement;
        var lines = new List<string> { $"{root.GetProperty("answered").GetInt32()} answers of {root.GetProperty("funnel").GetProperty("invited").GetInt32()} invited" };
        lines.AddRange(root.GetProperty("questions").EnumerateArray().Where(HasHeadline).Select(Line));
        return lines;
    }

    private static bool HasHeadline(JsonElement question) => question.TryGetProperty("headline", out var headline) && headline.ValueKind == JsonValueKind.Object;

    /// <summary>All answers that were given where the headline is one option of them; the headline alone where it is several together.</summary>
    private static string Line(JsonElement question)
    {
        var headline = question.GetProperty("headline");
        var shares = headline.GetProperty("options").GetArrayLength() == 1
            ? question.GetProperty("options").EnumerateArray().Where(option => Count(option) > 0).Select(Share)
            : [Share(headline)];
        return $"{question.GetProperty("shortText").GetString()}: {string.Join(", ", shares)}";
    }

    private static int Count(JsonElement option) => option.GetProperty("share").GetProperty("count").GetInt32();

    private static string Share(JsonElement option) => string.Create(
        CultureInfo.InvariantCulture, $"{option.GetProperty("share").GetProperty("percent").GetInt32()}% {option.GetProperty("label").GetString()}");
}
