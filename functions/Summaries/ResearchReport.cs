using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>Everything that the research edition of a report says, before it takes the form of a page or a file.</summary>
public sealed record ResearchReport
{
    public required string Programme { get; init; }

    public required string ProgrammeName { get; init; }

    public required string Report { get; init; }

    public required string Title { get; init; }

    public required bool IsSampleData { get; init; }

    public required string Controller { get; init; }

    public required string Contact { get; init; }

    public required Fieldwork Fieldwork { get; init; }

    public required Funnel Funnel { get; init; }

    /// <summary>None of the answers can be connected to a person any more.</summary>
    public required bool IsSealed { get; init; }

    /// <summary>Null below 10 answers: then no figure is shown, not even this one.</summary>
    public required int? Answered { get; init; }

    /// <summary>Empty below 10 answers.</summary>
    public required IReadOnlyList<ReportSection> Sections { get; init; }

    /// <summary>Empty below 10 answers.</summary>
    public required IReadOnlyList<WrittenAnswers> InTheirWords { get; init; }

    /// <summary>By the declared background facts. Empty below 10 answers.</summary>
    public required IReadOnlyList<Breakdown> Breakdowns { get; init; }

    public required IReadOnlyList<BackgroundFact> BackgroundFacts { get; init; }

    /// <summary>As people saw it.</summary>
    public required Questionnaire Questionnaire { get; init; }

    public IEnumerable<QuestionFigures> Questions => Sections.SelectMany(section => section.Blocks).SelectMany(block => block.Questions);

    public IEnumerable<QuestionFigures> Headlines => Questions.Where(question => question.Headline is not null);

    internal static ResearchReport Of(ReportInputs inputs, ResponseTally tally)
    {
        var (programme, questionnaire) = (inputs.Programme, inputs.Questionnaire);
        var hasFigures = tally.Responses >= ResearchMovement.FewestAnswers;
        return new()
        {
            Programme = programme.Id,
            ProgrammeName = programme.Name,
            Report = inputs.Report.Id,
            Title = inputs.Report.Title,
            IsSampleData = programme.IsSampleData,
            Controller = programme.Controller.Name,
            Contact = programme.Controller.Contact,
            Fieldwork = inputs.Fieldwork,
            Funnel = inputs.Funnel,
            IsSealed = inputs.IsSealed,
            Answered = hasFigures ? tally.Responses : null,
            Sections = hasFigures ? ReportSection.Of(questionnaire, tally.All, inputs.Funnel.Invited) : [],
            InTheirWords = hasFigures ? WrittenAnswers.Of(questionnaire, tally) : [],
            Breakdowns = hasFigures ? Breakdown.Of(questionnaire, programme.BackgroundFacts, tally) : [],
            BackgroundFacts = programme.BackgroundFacts,
            Questionnaire = questionnaire,
        };
    }
}
