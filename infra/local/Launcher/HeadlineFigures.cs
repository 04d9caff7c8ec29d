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

    private static string Line(JsonElement question)
    {
        var shares = question.GetProperty("options").EnumerateArray()
            .Select(option => (Label: option.GetProperty("label").GetString(), Share: option.GetProperty("share")))
            .Where(option => option.Share.GetProperty("count").GetInt32() > 0)
            .Select(option => string.Create(CultureInfo.InvariantCulture, $"{option.Share.GetProperty("percent").GetInt32()}% {option.Label}"));
        return $"{question.GetProperty("shortText").GetString()}: {string.Join(", ", shares)}";
    }
}
