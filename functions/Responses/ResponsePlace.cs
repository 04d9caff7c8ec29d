using FollowUp.Programmes;

namespace FollowUp.Responses;

/// <summary>Where one person's rows of a round stand.</summary>
internal sealed record ResponsePlace(string Partition, string Answer, string Draft)
{
    /// <summary>That the answer is restricted.</summary>
    public string Mark => UsableAnswers.Mark + Answer[2..];

    public static ResponsePlace Of(BegunRound begun, Pseudonym pseudonym) => new(
        ResponseTable.Partition(begun.Programme.Id, begun.Round.Id, pseudonym.Shard(begun.Shards)),
        $"p~{pseudonym.Value}",
        $"d~{pseudonym.Value}");
}
