using System.Text.Json;
using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>Everything that one release of a shared edition says. It is frozen in this form, and its files follow from it alone.</summary>
public sealed record SharedReport
{
    public required string Programme { get; init; }

    public required string ProgrammeName { get; init; }

    public required string Report { get; init; }

    public required string Title { get; init; }

    public required bool IsSampleData { get; init; }

    public required string Controller { get; init; }

    public required string Contact { get; init; }

    /// <summary>How long the answers behind it are kept.</summary>
    public required RetentionWindows Windows { get; init; }

    /// <summary>Counted from 1; only withdrawing a quote makes another.</summary>
    public required int Release { get; init; }

    public required DateOnly ReleasedOn { get; init; }

    public required Fieldwork Fieldwork { get; init; }

    public required Funnel Funnel { get; init; }

    /// <summary>Rounds whose answers are deleted and in none of the figures.</summary>
    public IReadOnlyList<RoundName> Deleted { get; init; } = [];

    public required DisclosureLimits Limits { get; init; }

    public required SharedFigures Figures { get; init; }

    public required IReadOnlyList<SharedQuote> Quotes { get; init; }

    public required IReadOnlyList<BackgroundFact> BackgroundFacts { get; init; }

    public required Questionnaire Questionnaire { get; init; }

    public IEnumerable<SharedSection> Sections => SharedSection.Of(Questionnaire, Figures.Questions);

    /// <summary>The next release: the same but for the quotes that are approved no more.</summary>
    internal SharedReport With(IReadOnlySet<string> approved, DateOnly today) =>
        this with { Release = Release + 1, ReleasedOn = today, Quotes = [.. Quotes.Where(quote => approved.Contains(quote.Id))] };

    internal BinaryData ToJson() => new(JsonSerializer.SerializeToUtf8Bytes(this, SharedContentJson.Default.SharedReport));

    internal static SharedReport FromJson(BinaryData json) =>
        JsonSerializer.Deserialize(json, SharedContentJson.Default.SharedReport) ?? throw new JsonException("The content of a release is empty.");

    internal static SharedReport Of(ReportInputs inputs, SharedFigures figures, DisclosureLimits limits, IReadOnlyList<SharedQuote> quotes, DateOnly today) => new()
    {
        Programme = inputs.Programme.Id,
        ProgrammeName = inputs.Programme.Name,
        Report = inputs.Report.Id,
        Title = inputs.Report.Title,
        IsSampleData = inputs.Programme.IsSampleData,
        Controller = inputs.Programme.Controller.Name,
        Contact = inputs.Programme.Controller.Contact,
        Windows = inputs.Programme.Windows,
        Release = 1,
        ReleasedOn = today,
        Fieldwork = inputs.Fieldwork,
        Funnel = inputs.Funnel.With(inputs.Roster, inputs.Fieldwork.IsClosed),
        Deleted = inputs.Deleted,
        Limits = limits,
        Figures = figures,
        Quotes = quotes,
        BackgroundFacts = inputs.Programme.BackgroundFacts,
        Questionnaire = inputs.Questionnaire,
    };
}
