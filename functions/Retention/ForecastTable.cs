using System.Globalization;
using Azure;
using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>
/// What was announced to be deleted: `f~` a forecast, the newest first; `w~` a warning that was given; `~run` what the last sweep did;
/// `~scan` what a look at all stores found.
/// </summary>
internal sealed class ForecastTable(StorageAccounts accounts) : IStore
{
    private const string Run = "~run";
    private const string Scan = "~scan";
    private readonly TableClient table = accounts.ResponsesTable("Forecasts");

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken);

    public Task SaveAsync(string programme, DeletionForecast forecast, CancellationToken cancellationToken) => table.UpsertEntityAsync(
        new TableEntity(programme, Key(forecast.StoredOn)) { ["Lines"] = forecast.ToJson() }, TableUpdateMode.Replace, cancellationToken);

    /// <returns>The newest of those stored by then; null where there is none.</returns>
    public async Task<DeletionForecast?> FindAsync(string programme, DateTimeOffset storedBy, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {programme} and RowKey ge {Key(storedBy)} and RowKey lt {"f~~"}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, maxPerPage: 1, cancellationToken: cancellationToken))
            return DeletionForecast.FromJson(StoredOn(row.RowKey), new(row.Bytes("Lines")));
        return null;
    }

    /// <summary>Forecasts that lie entirely in the past.</summary>
    public Task ForgetAsync(string programme, DateTimeOffset storedBy, CancellationToken cancellationToken) => table.DeleteAsync(
        TableClient.CreateQueryFilter($"PartitionKey eq {programme} and RowKey ge {Key(storedBy)} and RowKey lt {"f~~"}"), cancellationToken);

    public Task SaveRunAsync(string programme, SweepOutcome outcome, CancellationToken cancellationToken) => SaveAsync(programme, Run, outcome, cancellationToken);

    public Task<SweepOutcome?> LastRunAsync(string programme, CancellationToken cancellationToken) => FindAsync<SweepOutcome>(programme, Run, cancellationToken);

    public Task SaveScanAsync(string programme, StoreScan scan, CancellationToken cancellationToken) => SaveAsync(programme, Scan, scan, cancellationToken);

    public Task<StoreScan?> LastScanAsync(string programme, CancellationToken cancellationToken) => FindAsync<StoreScan>(programme, Scan, cancellationToken);

    /// <returns>False where the warning was given before.</returns>
    public async Task<bool> TryClaimAsync(string programme, string cohort, ContactWarning warning, CancellationToken cancellationToken) =>
        await table.TryChangeAsync([new(TableTransactionActionType.Add, new TableEntity(programme, Key(cohort, warning)))], cancellationToken);

    /// <summary>The warning was not given after all.</summary>
    public Task GiveBackAsync(string programme, string cohort, ContactWarning warning, CancellationToken cancellationToken) =>
        table.DeleteEntityAsync(programme, Key(cohort, warning), ETag.All, cancellationToken);

    private static string Key(string cohort, ContactWarning warning) => $"w~{cohort}~{warning.Key}";

    private async Task SaveAsync<T>(string programme, string key, T outcome, CancellationToken cancellationToken) => await table.UpsertEntityAsync(
        new TableEntity(programme, key) { ["Outcome"] = BinaryData.FromObjectAsJson(outcome) }, TableUpdateMode.Replace, cancellationToken);

    private async Task<T?> FindAsync<T>(string programme, string key, CancellationToken cancellationToken)
        where T : class
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(programme, key, cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } found } ? new BinaryData(found.Bytes("Outcome")).ToObjectFromJson<T>() : null;
    }

    private static string Key(DateTimeOffset storedOn) =>
        string.Create(CultureInfo.InvariantCulture, $"f~{DateTimeOffset.MaxValue.UtcTicks - storedOn.UtcTicks:D19}");

    private static DateTimeOffset StoredOn(string key) =>
        new(DateTimeOffset.MaxValue.UtcTicks - long.Parse(key.AsSpan(2), CultureInfo.InvariantCulture), TimeSpan.Zero);
}
