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

    /// <summary>How long the answers behind it are kept.</summary>
    public required RetentionWindows Windows { get; init; }

    public required Fieldwork Fieldwork { get; init; }

    public required Funnel Funnel { get; init; }

    /// <summary>Rounds whose answers are deleted and in none of the figures.</summary>
    public required IReadOnlyList<RoundName> Deleted { get; init; }

    /// <summary>None of the answers can be connected to a person any more.</summary>
    public required bool IsSealed { get; init; }

    /// <summary>Who is missing, by background fact. Empty below 10 answers, and where the roster was not counted in time.</summary>
    public required IReadOnlyList<Reach> Reach { get; init; }

    /// <summary>The number of people from whom those invited were drawn by chance; null where they were not.</summary>
    public required int? SampledFrom { get; init; }

    /// <summary>Null below 10 answers: then no figure is shown, not even this one.</summary>
    public required int? Answered { get; init; }

    /// <summary>Empty below 10 answers.</summary>
    public required IReadOnlyList<ReportSection> Sections { get; init; }

    /// <summary>Empty below 10 answers.</summary>
    public required IReadOnlyList<WrittenAnswers> InTheirWords { get; init; }

    /// <summary>By the declared background facts. Empty below 10 answers.</summary>
    public required IReadOnlyList<Breakdown> Breakdowns { get; init; }

    /// <summary>Headlines wave by wave. Empty below 10 answers, and where there is one wave.</summary>
    public required IReadOnlyList<WaveTrend> Trends { get; init; }

    /// <summary>Those that the trends show beside the report's own waves.</summary>
    public required IReadOnlyList<EarlierEvaluation> EarlierEvaluations { get; init; }

    /// <summary>What the same people said in two waves. Empty below 10 answers, and where nobody can be followed.</summary>
    public required IReadOnlyList<WaveChange> Changes { get; init; }

    public required IReadOnlyList<BackgroundFact> BackgroundFacts { get; init; }

    /// <summary>As people saw it.</summary>
    public required Questionnaire Questionnaire { get; init; }

    public IEnumerable<QuestionFigures> Questions => Sections.SelectMany(section => section.Blocks).SelectMany(block => block.Questions);

    /// <summary>Of the questions that 10 or more answered: a routed one may have been asked of fewer.</summary>
    public IEnumerable<QuestionFigures> Headlines => Questions.Where(question => question.Headline?.Share.Base >= ResearchMovement.FewestAnswers);

    /// <summary>Of the headlines. Empty where people chose to answer and were not drawn by chance.</summary>
    public IReadOnlyList<HeadlineInterval> Intervals => [.. HeadlineInterval.Of(Headlines, SampledFrom)];

    internal static ResearchReport Of(ReportInputs inputs, ResponseTally tally, WavesTally waves)
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
            Windows = programme.Windows,
            Fieldwork = inputs.Fieldwork,
            Funnel = inputs.Funnel.With(inputs.Roster, inputs.Fieldwork.IsClosed),
            Reach = hasFigures ? Summaries.Reach.Of(programme.BackgroundFacts, inputs.Roster, tally) : [],
            SampledFrom = inputs.SampledFrom,
            Deleted = inputs.Deleted,
            IsSealed = inputs.IsSealed,
            Answered = hasFigures ? tally.Responses : null,
            Sections = hasFigures ? ReportSection.Of(questionnaire, tally.All, inputs.Funnel.Invited) : [],
            InTheirWords = hasFigures ? WrittenAnswers.Of(questionnaire, tally) : [],
            Breakdowns = hasFigures ? Breakdown.Of(questionnaire, programme.BackgroundFacts, tally) : [],
            Trends = hasFigures ? WaveTrend.Of(inputs, waves) : [],
            EarlierEvaluations = [.. inputs.EarlierEvaluations.Where(evaluation => questionnaire.Questions.Any(question => evaluation.Answers.ContainsKey(question.Id))).OrderBy(evaluation => evaluation.HeldOn)],
            Changes = hasFigures ? WaveChange.Of(questionnaire, inputs.Waves, waves) : [],
            BackgroundFacts = programme.BackgroundFacts,
            Questionnaire = questionnaire,
        };
    }
}
