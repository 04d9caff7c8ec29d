using System.Globalization;
using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>What a report is made from right now: its rounds that have begun, and the version of each of their shards.</summary>
internal sealed record ReportInputs
{
    public required Report Report { get; init; }

    /// <summary>The rounds that have begun, each with the programme as it then was; the newest version of the programme is last.</summary>
    public required IReadOnlyList<BegunRound> Begun { get; init; }

    /// <summary>The rounds that the same people answered before, in the order in which they opened; none is a round of the report.</summary>
    public IReadOnlyList<BegunRound> Earlier { get; init; } = [];

    /// <summary>Those of all these rounds that are sealed, by id.</summary>
    public IReadOnlySet<string> Sealed { get; init; } = new HashSet<string>();

    /// <summary>What was asked before FollowUp asked, as the programme has it now.</summary>
    public IReadOnlyList<EarlierEvaluation> EarlierEvaluations { get; init; } = [];

    public required Fieldwork Fieldwork { get; init; }

    public required Funnel Funnel { get; init; }

    /// <summary>Whom the report is about; null where it was not read, or not counted in time.</summary>
    public RosterFrame? Roster { get; init; }

    public required IReadOnlyList<ShardVersion> Shards { get; init; }

    public IReadOnlyList<ShardVersion> EarlierShards { get; init; } = [];

    /// <summary>The rounds of the report, and those before, whose answers are deleted because their time was over.</summary>
    public IReadOnlyList<RoundName> Deleted { get; init; } = [];

    /// <summary>By the ids of the rounds before: the report that has each.</summary>
    public IReadOnlyDictionary<string, string> EarlierReports { get; init; } = new Dictionary<string, string>();

    /// <summary>One of the rounds, or of those before, is open, so that single answers could be seen arriving.</summary>
    public required bool TakesAnswers { get; init; }

    /// <summary>The newest version that one of the rounds began with: its words are the report's.</summary>
    public Programme Programme => Begun[^1].Programme;

    public Questionnaire Questionnaire => PooledQuestionnaire.Of([.. Begun.Select(begun => begun.Programme.QuestionnaireOf(begun.Round))]);

    /// <summary>None of the answers can be connected to a person any more.</summary>
    public bool IsSealed => Begun.All(begun => Sealed.Contains(begun.Round.Id));

    public IEnumerable<BegunRound> Compared => [.. Earlier, .. Begun];

    public IReadOnlyList<ShardVersion> ComparedShards => [.. EarlierShards, .. Shards];

    /// <summary>The waves that the report can compare, in the order in which they first opened.</summary>
    public IReadOnlyList<Wave> Waves =>
        [.. Compared.OrderBy(begun => begun.Round.OpensOn).Select(begun => begun.Round.Wave).DistinctBy(wave => wave.Id)];

    /// <summary>The number of people from whom those invited were drawn by chance; null where one of the rounds has no such sample.</summary>
    public int? SampledFrom => Begun.Sum(begun => begun.Round.Wave.SampledFrom) is var people && Begun.All(begun => begun.Round.Wave.SampledFrom is not null) ? people : null;

    /// <summary>What the report says beside figures and words.</summary>
    public string Circumstances => string.Join('|', [
        Report.Title,
        string.Join(',', Compared.Select(begun => begun.Round.Id)),
        Funnel.Invited.ToString(CultureInfo.InvariantCulture),
        Fieldwork.OpensOn.ToString("O", CultureInfo.InvariantCulture),
        Fieldwork.LastDay.ToString("O", CultureInfo.InvariantCulture),
        $"{Fieldwork.IsClosed}",
        $"{IsSealed}",
        .. EarlierEvaluations.Select(earlier => earlier.Contents),
    ]);

    /// <summary>There is something that the waves of the report can be put beside.</summary>
    public bool ComparesWaves => Waves.Count + EarlierEvaluations.Count > 1;

    /// <summary>Differs whenever a summary made from these may differ.</summary>
    public string Fingerprint => ShardVersion.Of(ComparedShards, $"{TakesAnswers}|{Circumstances}");

    /// <summary>The report that a compared round belongs to, where its partials are.</summary>
    public SummaryRequest HomeOf(SummaryRequest request, BegunRound begun) =>
        EarlierReports.TryGetValue(begun.Round.Id, out var report) ? request with { Report = report } : request;
}
