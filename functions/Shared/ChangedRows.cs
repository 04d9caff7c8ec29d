using Azure;
using Azure.Data.Tables;

namespace FollowUp.Shared;

internal static class ChangedRows
{
    /// <summary>As many as a transaction takes.</summary>
    private const int MostAtOnce = 100;

    /// <summary>Changes all rows of one partition that a filter finds, until it finds none that somebody else changed in between.</summary>
    /// <param name="filter">No longer finds a row that was changed.</param>
    public static async Task ChangeAllAsync(
        this TableClient table, string filter, Func<TableEntity, TableTransactionAction> change, CancellationToken cancellationToken)
    {
        bool isComplete;
        do
        {
            isComplete = true;
            await foreach (var page in table.QueryAsync<TableEntity>(filter, MostAtOnce, cancellationToken: cancellationToken).AsPages().WithCancellation(cancellationToken))
                isComplete &= page.Values.Count == 0 || await table.TryChangeAsync(page.Values.Select(change), cancellationToken);
        }
        while (!isComplete);
    }

    /// <returns>False where a row is no longer as it was read, or is there already: then nothing was changed.</returns>
    public static async Task<bool> TryChangeAsync(this TableClient table, IEnumerable<TableTransactionAction> changes, CancellationToken cancellationToken)
    {
        try
        {
            await table.SubmitTransactionAsync(changes, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 409 or 412)
        {
            return false;
        }
    }
}
