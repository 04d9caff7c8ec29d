using Azure.Data.Tables;
using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Invitations;

/// <summary>The steps of a round that is over: they are counted, and from then on nothing is kept of them but the counts (privacy rule 8).</summary>
internal sealed class StepTable(StorageAccounts accounts)
{
    private readonly TableClient table = accounts.RosterTable("Invitations");

    /// <summary>With how many people each step of the round is over, the invitation first.</summary>
    public Task<IReadOnlyList<int>> CountAsync(BegunRound begun, CancellationToken cancellationToken) => CountAsync(begun, int.MaxValue, cancellationToken);

    /// <param name="most">At how many people it looks.</param>
    public async Task<IReadOnlyList<int>> CountAsync(BegunRound begun, int most, CancellationToken cancellationToken)
    {
        var counts = new int[begun.Round.Wave.RemindAfterDays.Count + 1];
        await foreach (var row in table.QueryAsync<TableEntity>(InLedger(begun), select: ["Step", "State"], cancellationToken: cancellationToken).Take(most).WithCancellation(cancellationToken))
        {
            for (var step = 0; step < StepsOver(row); step++)
                counts[step]++;
        }
        return counts;
    }

    /// <summary>Who was invited stays, with their links. The ledger goes first: whoever is still at a step can then put nothing back into the backlog.</summary>
    public async Task ForgetAsync(BegunRound begun, CancellationToken cancellationToken)
    {
        await table.ChangeAllAsync(InLedger(begun), row => new(TableTransactionActionType.UpdateReplace, WithoutStep(row), row.ETag), cancellationToken);
        await table.ChangeAllAsync(InBacklog(begun), row => new(TableTransactionActionType.Delete, row, row.ETag), cancellationToken);
    }

    private static int StepsOver(TableEntity row) => row.Text("State") == nameof(StepState.Settled) ? row.Number("Step") : row.Number("Step") - 1;

    private static TableEntity WithoutStep(TableEntity row) =>
        new(row.PartitionKey, row.RowKey) { ["Invitation"] = row.Text("Invitation"), ["Cohort"] = row.Text("Cohort") };

    private static string InLedger(BegunRound begun) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {Partition(begun)} and RowKey ge {"a~"} and RowKey lt {"a~~"} and Step ge {0}");

    private static string InBacklog(BegunRound begun) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {Partition(begun)} and RowKey ge {"q~"} and RowKey lt {"q~~"}");

    private static string Partition(BegunRound begun) => InvitationTable.Partition(begun.Programme.Id, begun.Round.Id);
}
