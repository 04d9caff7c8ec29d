using System.Text.Json;

namespace FollowUp.Summaries;

/// <summary>The content of a shared edition's <c>summary.json</c>; its published shape is <c>shared-summary.schema.json</c>.</summary>
internal sealed record SharedSummary
{
    public int SchemaVersion { get; } = 1;

    public string Edition { get; } = "shared";

    public required string Programme { get; init; }

    public required string ProgrammeName { get; init; }

    public required string Report { get; init; }

    public required string Title { get; init; }

    public required bool SampleData { get; init; }

    public required int Release { get; init; }

    public required DateOnly ReleasedOn { get; init; }

    public required Fieldwork Fieldwork { get; init; }

    public required Funnel Funnel { get; init; }

    public required IReadOnlyList<RoundName> Deleted { get; init; }

    public required int? Answered { get; init; }

    /// <summary>Why there are no figures; null where there are.</summary>
    public required string? Withheld { get; init; }

    /// <summary>Who answered, by one background fact; null where that may not be told.</summary>
    public required Reach? Reach { get; init; }

    public required IReadOnlyList<SharedQuestion> Questions { get; init; }

    public required IReadOnlyList<Breakdown> Breakdowns { get; init; }

    public required IReadOnlyList<SharedChange> Changes { get; init; }

    public required IReadOnlyList<Quotation> Quotes { get; init; }

    public static SharedSummary Of(SharedReport report) => new()
    {
        Programme = report.Programme,
        ProgrammeName = report.ProgrammeName,
        Report = report.Report,
        Title = report.Title,
        SampleData = report.IsSampleData,
        Release = report.Release,
        ReleasedOn = report.ReleasedOn,
        Fieldwork = report.Fieldwork,
        Funnel = report.Funnel,
        Deleted = report.Deleted,
        Answered = report.Figures.Answered,
        Withheld = report.Figures.Withheld,
        Reach = report.Figures.Reach,
        Questions = report.Figures.Questions,
        Breakdowns = report.Figures.Breakdowns,
        Changes = report.Figures.Changes,
        Quotes = [.. report.Quotes.Select(quote => new Quotation(quote.Question, quote.Text))],
    };

    public BinaryData ToJson() => new(JsonSerializer.SerializeToUtf8Bytes(this, SummaryJson.Default.SharedSummary));

    internal sealed record Quotation(string Question, string Text);
}
