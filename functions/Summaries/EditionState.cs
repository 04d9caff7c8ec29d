using System.Text.Json;

namespace FollowUp.Summaries;

/// <summary>What the research edition of a report shows, and how far that has been written. The files follow from it alone.</summary>
internal sealed record EditionState
{
    public static EditionState None { get; } = new() { Fingerprint = "", IsWritten = true };

    /// <summary>The inputs that it was last checked against; it is stale as soon as those differ.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Behind the last figures that anybody could see. Kept while figures are withdrawn, so that the next ones do not show the difference.</summary>
    public ResponseTally? Shown { get; init; }

    /// <summary>Whether the edition has figures at present.</summary>
    public bool HasFigures { get; init; }

    /// <summary>Whether its files are there. It is decided first and written then, so that a run that dies cannot show a step in between.</summary>
    public required bool IsWritten { get; init; }

    public EditionState Next(ReportInputs inputs, ResponseTally tally)
    {
        var questionnaire = inputs.Programme.QuestionnaireOf(inputs.Rounds[0]);
        var checkedNow = this with { Fingerprint = inputs.Fingerprint };
        return ResearchMovement.Next(questionnaire, Shown, tally, inputs.IsClosed) switch
        {
            ResearchStep.Figures => checkedNow with { Shown = tally, HasFigures = true, IsWritten = false },
            ResearchStep.WithoutFigures => checkedNow with { HasFigures = false, IsWritten = false },
            _ => checkedNow,
        };
    }

    /// <summary>What its figures are counted from: nobody, where it has none.</summary>
    public ResponseTally Tally(ReportInputs inputs) => HasFigures && Shown is { } shown
        ? shown
        : ResponseTally.Of(inputs.Programme.QuestionnaireOf(inputs.Rounds[0]), inputs.Programme.BackgroundFacts, []);

    public BinaryData ToJson() => new(JsonSerializer.SerializeToUtf8Bytes(this, TallyJson.Default.EditionState));

    public static EditionState FromJson(BinaryData json) =>
        JsonSerializer.Deserialize(json, TallyJson.Default.EditionState) ?? throw new JsonException("The state of an edition is empty.");
}
