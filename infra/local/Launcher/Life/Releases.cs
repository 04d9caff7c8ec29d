using System.Globalization;
using System.Text.Json;

namespace FollowUp.Local.Launcher.Life;

/// <summary>Looks at the editions that are released, keeps a copy for whoever plays, and holds them to what the people did.</summary>
internal sealed class Releases(DeskClient desk, StandingAnswers standing, Story story)
{
    private static readonly string[] Told = ["confidence", "still_mentoring", "recommend"];

    public static string Folder => Path.Combine(Checkout.Root, ".artifacts", "demo-life");

    /// <exception cref="LauncherException">There is no edition, or it counts somebody who is not there, or misses somebody who is.</exception>
    public async Task ReadAsync(DateTimeOffset on, string wave, CancellationToken cancellationToken)
    {
        var report = $"after-{wave[..^1]}-months";
        var summary = JsonDocument.Parse(await desk.ReadAsync(Address("shared", report, "summary.json"), cancellationToken)).RootElement;
        var (answered, expected) = (summary.GetProperty("answered").GetInt32(), standing.InWave(wave));
        if (answered != expected)
            throw new LauncherException($"The report {report} counts {answered} answers, and {expected} people have answered and not taken it back.");
        foreach (var edition in new[] { "shared", "research" })
            await KeepAsync(edition, report, cancellationToken);
        story.Tell(on, $"Released to everybody: {summary.GetProperty("title").GetString()}, {answered} answers. {Findings(summary)}");
    }

    private static string Address(string edition, string report, string file) => $"reports/{edition}/{PeerSample.Programme}/{report}/{file}";

    private async Task KeepAsync(string edition, string report, CancellationToken cancellationToken)
    {
        var page = await desk.ReadAsync(Address(edition, report, "index.html"), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Folder).FullName, $"{report}.{edition}.html"), page, cancellationToken);
    }

    private static string Findings(JsonElement summary) => string.Join("; ", summary.GetProperty("questions").EnumerateArray()
        .Where(question => Told.Contains(question.GetProperty("id").GetString()))
        .Select(Finding)
        .OfType<string>());

    private static string? Finding(JsonElement question) => question.GetProperty("headline") is { ValueKind: JsonValueKind.Object } headline
        ? $"{question.GetProperty("shortText").GetString()?.TrimEnd('?')}: “{headline.GetProperty("label").GetString()}” {Share(headline.GetProperty("share"))}"
        : null;

    private static string Share(JsonElement share)
    {
        var (count, total) = (share.GetProperty("count").GetInt32(), share.GetProperty("base").GetInt32());
        return string.Create(CultureInfo.InvariantCulture, $"{(share.GetProperty("isAtLeast").GetBoolean() ? "at least " : "")}{count} of {total}");
    }
}
