namespace FollowUp.Programmes;

/// <summary>What people took part in and are asked about later: one version of one <c>programme.yaml</c>.</summary>
public sealed record Programme
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The people and answers are invented; every page and report says so.</summary>
    public required bool IsSampleData { get; init; }

    public required Controller Controller { get; init; }

    public required Sender Sender { get; init; }

    public required TimeZoneInfo TimeZone { get; init; }

    public required SendWindow SendWindow { get; init; }

    /// <summary>The basis on which people are written to who did not consent; null where only those are written to who did.</summary>
    public DeclaredBasis? DeclaredBasis { get; init; }

    /// <summary>The exact texts that people consented to, by version.</summary>
    public required IReadOnlyDictionary<string, string> ConsentWordings { get; init; }

    public MessageTexts Messages { get; init; } = MessageTexts.Usual;

    /// <summary>Which of these texts people can agree to after their answers, so that they may be asked again later; null where they are not asked to.</summary>
    public string? RenewalWording { get; init; }

    /// <summary>Null where nobody is interviewed.</summary>
    public InterviewOffer? InterviewOffer { get; init; }

    public RetentionWindows Windows { get; init; } = RetentionWindows.Usual;

    /// <summary>Empty where the programme has no information sheet.</summary>
    public IReadOnlyList<InformationSection> InformationSheet { get; init; } = [];

    public required IReadOnlyList<Cohort> Cohorts { get; init; }

    public required IReadOnlyList<Wave> Waves { get; init; }

    public required IReadOnlyDictionary<string, Questionnaire> Questionnaires { get; init; }

    /// <summary>The columns of a roster that are kept beside the contact; all others are left unread.</summary>
    public required IReadOnlyList<string> RosterFacts { get; init; }

    /// <summary>At most two facts of the roster that an answer carries until it is sealed.</summary>
    public required IReadOnlyList<BackgroundFact> BackgroundFacts { get; init; }

    /// <summary>At most two questions whose answers stand beside people's own words where those are exported.</summary>
    public IReadOnlyList<string> TextsBeside { get; init; } = [];

    public required IReadOnlyList<Report> Reports { get; init; }

    /// <summary>What was asked before, to be compared with.</summary>
    public IReadOnlyList<EarlierEvaluation> EarlierEvaluations { get; init; } = [];

    /// <summary>Nobody is written to without a recorded basis (privacy rule 1): a consent of their own, or one that the programme declares.</summary>
    /// <param name="consentedOn">The person's latest consent.</param>
    public bool HasBasisFor(DateOnly? consentedOn) => consentedOn is not null || DeclaredBasis is not null;

    public Cohort? Cohort(string id) => Cohorts.FirstOrDefault(cohort => cohort.Id == id);

    public IEnumerable<Round> Rounds => Waves.SelectMany(wave => wave.Rounds(Cohorts, TimeZone));

    public Round? Round(string id) => Rounds.FirstOrDefault(round => round.Id == id);

    public Report ReportOf(Round round) => Reports.First(report => report.Rounds.Contains(round.Id));

    public Questionnaire QuestionnaireOf(Round round) => Questionnaires[round.Wave.Questionnaire];
}
