using System.Text.Json;

namespace FollowUp.Summaries;

/// <summary>The content of <c>summary.json</c>; its published shape is <c>summary.schema.json</c>.</summary>
internal sealed record SummaryDocument
{
    public int SchemaVersion { get; } = 1;

    public string Edition { get; } = "research";

    public required string Programme { get; init; }

    public required string ProgrammeName { get; init; }

    public required string Report { get; init; }

    public required string Title { get; init; }

    public required bool SampleData { get; init; }

    public required Fieldwork Fieldwork { get; init; }

    public required Funnel Funnel { get; init; }

    public required IReadOnlyList<RoundName> Deleted { get; init; }

    public required IReadOnlyList<Reach> Reach { get; init; }

    public required int? Answered { get; init; }

    /// <summary>Why there are no figures; null where there are.</summary>
    public required string? Withheld { get; init; }

    public required IReadOnlyList<QuestionFigures> Questions { get; init; }

    public required int? SampledFrom { get; init; }

    public required IReadOnlyList<HeadlineInterval> Intervals { get; init; }

    public required IReadOnlyList<Breakdown> Breakdowns { get; init; }

    /// <summary>The charts of the questions; each trend and each change is one more.</summary>
    public required IReadOnlyList<ChartOutline> Charts { get; init; }

    public required IReadOnlyList<WaveTrend> Trends { get; init; }

    public required IReadOnlyList<WaveChange> Changes { get; init; }

    public static SummaryDocument Of(ResearchReport report) => new()
    {
        Programme = report.Programme,
        ProgrammeName = report.ProgrammeName,
        Report = report.Report,
        Title = report.Title,
        SampleData = report.IsSampleData,
        Fieldwork = report.Fieldwork,
        Funnel = report.Funnel,
        Deleted = report.Deleted,
        Reach = report.Reach,
        Answered = report.Answered,
        Withheld = report.Answered is null ? Notation.TooFew(report.Fieldwork) : null,
        Questions = [.. report.Questions],
        SampledFrom = report.SampledFrom,
        Intervals = report.Intervals,
        Breakdowns = report.Breakdowns,
        Charts = [.. report.Sections.SelectMany(ChartOutline.Of)],
        Trends = report.Trends,
        Changes = report.Changes,
    };

    public BinaryData ToJson() => new(JsonSerializer.SerializeToUtf8Bytes(this, SummaryJson.Default.SummaryDocument));

    public static SummaryDocument FromJson(BinaryData json) =>
        JsonSerializer.Deserialize(json, SummaryJson.Default.SummaryDocument) ?? throw new JsonException("A summary is empty.");
}
