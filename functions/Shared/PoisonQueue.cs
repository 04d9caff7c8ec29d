namespace FollowUp.Shared;

/// <summary>Where messages end that failed again and again, until somebody looks at them.</summary>
/// <param name="Name">What is in it, in the desk's addresses.</param>
internal sealed record PoisonQueue(string Name, string Account, string Setting)
{
    public static PoisonQueue Summaries { get; } = new("summaries", "Responses", "SummariesQueue");

    public static PoisonQueue DeliveryReports { get; } = new("delivery-reports", "Roster", "DeliveryReportsQueue");

    public static IReadOnlyList<PoisonQueue> All { get; } = [Summaries, DeliveryReports];
}
