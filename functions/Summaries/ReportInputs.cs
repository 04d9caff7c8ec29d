using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>What a report is made from right now: its rounds that have begun, and the version of each of their shards.</summary>
internal sealed record ReportInputs
{
    public required Programme Programme { get; init; }

    public required Report Report { get; init; }

    public required IReadOnlyList<Round> Rounds { get; init; }

    public required int Invited { get; init; }

    public required IReadOnlyList<ShardVersion> Shards { get; init; }

    public required bool IsClosed { get; init; }

    /// <summary>Differs whenever a summary made from these would differ.</summary>
    public string Fingerprint => ShardVersion.Of(Shards, $"{Invited} {IsClosed}");
}
