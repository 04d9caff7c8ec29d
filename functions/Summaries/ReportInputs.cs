using System.Globalization;
using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>What a report is made from right now: its rounds that have begun, and the version of each of their shards.</summary>
internal sealed record ReportInputs
{
    public required Report Report { get; init; }

    /// <summary>The rounds that have begun, each with the programme as it then was; the newest version of the programme is last.</summary>
    public required IReadOnlyList<BegunRound> Begun { get; init; }

    /// <summary>Those of the rounds that are sealed, by id.</summary>
    public IReadOnlySet<string> Sealed { get; init; } = new HashSet<string>();

    public required Fieldwork Fieldwork { get; init; }

    public required Funnel Funnel { get; init; }

    public required IReadOnlyList<ShardVersion> Shards { get; init; }

    /// <summary>One of the rounds is open, so that single answers could be seen arriving.</summary>
    public required bool TakesAnswers { get; init; }

    /// <summary>The newest version that one of the rounds began with: its words are the report's.</summary>
    public Programme Programme => Begun[^1].Programme;

    public Questionnaire Questionnaire => PooledQuestionnaire.Of([.. Begun.Select(begun => begun.Programme.QuestionnaireOf(begun.Round))]);

    /// <summary>None of the answers can be connected to a person any more.</summary>
    public bool IsSealed => Begun.All(begun => Sealed.Contains(begun.Round.Id));

    /// <summary>What the report says beside figures and words.</summary>
    public string Circumstances => string.Create(
        CultureInfo.InvariantCulture,
        $"{Report.Title}|{string.Join(',', Begun.Select(begun => begun.Round.Id))}|{Funnel.Invited}|{Fieldwork.OpensOn:O}|{Fieldwork.LastDay:O}|{Fieldwork.IsClosed}|{IsSealed}");

    /// <summary>Differs whenever a summary made from these may differ.</summary>
    public string Fingerprint => ShardVersion.Of(Shards, $"{TakesAnswers}|{Circumstances}");

    public BegunRound RoundOf(ShardVersion shard) => Begun.First(begun => begun.Round.Id == shard.Round);
}
