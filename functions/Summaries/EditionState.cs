using System.Text.Json;

namespace FollowUp.Summaries;

/// <summary>What the research edition of a report shows, and how far that has been written.</summary>
internal sealed record EditionState
{
    public static EditionState None { get; } = new() { Fingerprint = "", Circumstances = "", IsWritten = true };

    /// <summary>The inputs that it was last checked against; it is stale as soon as those differ.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>What the files say beside figures and words. That is no secret, and moves at once.</summary>
    public required string Circumstances { get; init; }

    /// <summary>Behind the last figures that anybody could see. Kept while figures are withdrawn, so that the next ones do not show the difference.</summary>
    public ResponseTally? Shown { get; init; }

    /// <summary>Behind the figures before those, without texts; null where there were none, or too few answers changed to say what.</summary>
    public ResponseTally? Before { get; init; }

    /// <summary>What the last figures said of waves.</summary>
    public WavesTally? ShownWaves { get; init; }

    /// <summary>Whether the edition has figures at present.</summary>
    public bool HasFigures { get; init; }

    /// <summary>Whether its files are there. It is decided first and written then, so that a run that dies cannot show a step in between.</summary>
    public required bool IsWritten { get; init; }

    /// <summary>What its figures are counted from: nobody, where it has none.</summary>
    public ResponseTally Figures() => HasFigures && Shown is { } shown ? shown : ResponseTally.None;

    public WavesTally WaveFigures() => HasFigures && ShownWaves is { } shown ? shown : WavesTally.None;

    public bool IsCurrent(ReportInputs inputs) => IsWritten && Fingerprint == inputs.Fingerprint;

    public EditionState Next(ReportInputs inputs, ResponseTally tally, WavesTally waves)
    {
        var step = ResearchMovement.Next(inputs.Questionnaire, Shown, tally, inputs.TakesAnswers);
        var next = this with
        {
            Fingerprint = inputs.Fingerprint,
            Circumstances = inputs.Circumstances,
            Shown = step == ResearchStep.Figures ? tally : Shown,
            Before = step == ResearchStep.Figures ? BeforeStep(inputs, tally) : Before,
            ShownWaves = step == ResearchStep.Figures ? waves : ShownWaves,
            HasFigures = step == ResearchStep.Figures || (step == ResearchStep.Keep && HasFigures),
        };
        // Files that would say the same stay untouched: even that something was written would tell of an answer.
        return next with { IsWritten = step != ResearchStep.Figures && next.HasFigures == HasFigures && next.Circumstances == Circumstances };
    }

    private ResponseTally? BeforeStep(ReportInputs inputs, ResponseTally tally) =>
        HasFigures && Shown is { } shown && ResearchMovement.Distance(inputs.Questionnaire, shown, tally) >= ResearchMovement.SmallestStep
            ? shown with { Texts = new Dictionary<string, TextSample>() }
            : null;

    public BinaryData ToJson() => new(JsonSerializer.SerializeToUtf8Bytes(this, TallyJson.Default.EditionState));

    public static EditionState FromJson(BinaryData json) =>
        JsonSerializer.Deserialize(json, TallyJson.Default.EditionState) ?? throw new JsonException("The state of an edition is empty.");
}
