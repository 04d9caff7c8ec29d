using Azure.Data.Tables;
using FollowUp.Alumni;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>Who has been asked whether we may ask again, in their own row of the roster: it goes with their contact details.</summary>
internal sealed class RenewalClaims(StorageAccounts accounts)
{
    private const string Column = "AskedAgain";
    private readonly TableClient table = accounts.RosterTable("Alumni");

    /// <returns>False where it was done before, or the person's row has changed meanwhile.</returns>
    public Task<bool> TryClaimAsync(string programme, Alumnus person, ContactWarning warning, CancellationToken cancellationToken) =>
        TryChangeAsync(programme, person, asked => asked.Contains(warning.Key) ? null : [.. asked, warning.Key], cancellationToken);

    public Task<bool> GiveBackAsync(string programme, Alumnus person, ContactWarning warning, CancellationToken cancellationToken) =>
        TryChangeAsync(programme, person, asked => [.. asked.Except([warning.Key])], cancellationToken);

    /// <param name="change">Null for no change.</param>
    private async Task<bool> TryChangeAsync(string programme, Alumnus person, Func<string[], IReadOnlyList<string>?> change, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>($"{programme}~{person.Cohort}", $"a~{person.Id}", cancellationToken: cancellationToken);
        if (row is not { HasValue: true, Value: { } found } || change(found.GetString(Column)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? []) is not { } asked)
            return false;
        var changed = new TableEntity(found.PartitionKey, found.RowKey) { [Column] = string.Join(' ', asked) };
        return await table.TryChangeAsync([new(TableTransactionActionType.UpdateMerge, changed, found.ETag)], cancellationToken);
    }
}
