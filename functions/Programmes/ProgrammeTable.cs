using System.Collections.Concurrent;
using System.Globalization;
using Azure;
using Azure.Data.Tables;
using FollowUp.Shared;

namespace FollowUp.Programmes;

/// <summary>Every version of every <c>programme.yaml</c>, as it was uploaded: `v~` a version, `~current` which is in force.</summary>
internal sealed class ProgrammeTable(StorageAccounts accounts) : IStore
{
    private const string Current = "~current";
    private readonly TableClient table = accounts.RosterTable("Programmes");
    private readonly ConcurrentDictionary<(string Programme, int Version), Programme> read = [];

    public Task CreateIfNotExistsAsync(CancellationToken cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Puts a version in force. The same text again is the same version.</summary>
    /// <returns>The version; null where somebody else saved at the same moment.</returns>
    public async Task<int?> SaveAsync(Programme programme, string yaml, CancellationToken cancellationToken)
    {
        var current = await CurrentRowAsync(programme.Id, cancellationToken);
        if (current is not null && (await TextAsync(programme.Id, current.Version, cancellationToken))?.Yaml == yaml)
            return current.Version;
        var version = (current?.Version ?? 0) + 1;
        var row = new VersionRow { PartitionKey = programme.Id, RowKey = Key(version), Yaml = CompressedText.Of(yaml) };
        var pointer = new CurrentRow { PartitionKey = programme.Id, RowKey = Current, Version = version };
        try
        {
            await table.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.Add, row),
                    current is null ? new(TableTransactionActionType.Add, pointer) : new(TableTransactionActionType.UpdateReplace, pointer, current.ETag),
                ],
                cancellationToken);
            return version;
        }
        catch (RequestFailedException exception) when (exception.Status is 409 or 412)
        {
            return null;
        }
    }

    public async Task<ProgrammeVersion?> CurrentAsync(string programme, CancellationToken cancellationToken) =>
        await CurrentRowAsync(programme, cancellationToken) is { } row
            ? new(row.Version, await VersionAsync(programme, row.Version, cancellationToken))
            : null;

    /// <exception cref="UnreadableProgrammeException">The version is not there, or cannot be read.</exception>
    public async Task<Programme> VersionAsync(string programme, int version, CancellationToken cancellationToken)
    {
        if (read.TryGetValue((programme, version), out var known))
            return known;
        var text = await TextAsync(programme, version, cancellationToken)
            ?? throw new UnreadableProgrammeException($"Version {version} of the programme {programme} is gone.");
        return read[(programme, version)] = ProgrammeFile.ReadStored(text.Yaml)
            ?? throw new UnreadableProgrammeException($"Version {version} of the programme {programme} no longer reads.");
    }

    /// <summary>Which version of each programme is in force, by id. None of them is read, so that one that cannot be is in nobody's way.</summary>
    public async Task<IReadOnlyList<(string Programme, int Version)>> InForceAsync(CancellationToken cancellationToken) =>
        await table.QueryAsync<CurrentRow>(TableClient.CreateQueryFilter($"RowKey eq {Current}"), cancellationToken: cancellationToken)
            .Select(row => (row.PartitionKey, row.Version))
            .ToListAsync(cancellationToken);

    /// <summary>The file of the version, or of the one in force; null where there is none.</summary>
    public async Task<ProgrammeText?> TextAsync(string programme, int? version, CancellationToken cancellationToken)
    {
        if ((version ?? (await CurrentRowAsync(programme, cancellationToken))?.Version) is not { } number)
            return null;
        var row = await table.GetEntityIfExistsAsync<VersionRow>(programme, Key(number), cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } found } ? new(number, CompressedText.Read(found.Yaml)) : null;
    }

    private static string Key(int version) => string.Create(CultureInfo.InvariantCulture, $"v~{version:D6}");

    private async Task<CurrentRow?> CurrentRowAsync(string programme, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<CurrentRow>(programme, Current, cancellationToken: cancellationToken);
        return row.HasValue ? row.Value : null;
    }

    private sealed record VersionRow : ITableEntity
    {
        public string PartitionKey { get; set; } = "";

        public string RowKey { get; set; } = "";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        public byte[] Yaml { get; set; } = [];
    }

    private sealed record CurrentRow : ITableEntity
    {
        public string PartitionKey { get; set; } = "";

        public string RowKey { get; set; } = "";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        public int Version { get; set; }
    }
}
