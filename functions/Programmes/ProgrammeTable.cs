using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Text;
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
        var row = new VersionRow { PartitionKey = programme.Id, RowKey = Key(version), Yaml = Compress(yaml) };
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

    public async Task<Programme> VersionAsync(string programme, int version, CancellationToken cancellationToken)
    {
        if (read.TryGetValue((programme, version), out var known))
            return known;
        var text = await TextAsync(programme, version, cancellationToken)
            ?? throw new InvalidOperationException($"Version {version} of the programme {programme} is gone.");
        var file = ProgrammeFile.Read(text.Yaml);
        return read[(programme, version)] = file.Programme
            ?? throw new InvalidOperationException($"Version {version} of the programme {programme} no longer reads: {file.Faults[0].Message}");
    }

    /// <summary>All programmes as they are in force, by id.</summary>
    public async Task<IReadOnlyList<ProgrammeVersion>> AllAsync(CancellationToken cancellationToken)
    {
        var programmes = new List<ProgrammeVersion>();
        await foreach (var row in table.QueryAsync<CurrentRow>(TableClient.CreateQueryFilter($"RowKey eq {Current}"), cancellationToken: cancellationToken))
            programmes.Add(new(row.Version, await VersionAsync(row.PartitionKey, row.Version, cancellationToken)));
        return programmes;
    }

    /// <summary>The file of the version, or of the one in force; null where there is none.</summary>
    public async Task<ProgrammeText?> TextAsync(string programme, int? version, CancellationToken cancellationToken)
    {
        if ((version ?? (await CurrentRowAsync(programme, cancellationToken))?.Version) is not { } number)
            return null;
        var row = await table.GetEntityIfExistsAsync<VersionRow>(programme, Key(number), cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } found } ? new(number, Expand(found.Yaml)) : null;
    }

    private static string Key(int version) => string.Create(CultureInfo.InvariantCulture, $"v~{version:D6}");

    private async Task<CurrentRow?> CurrentRowAsync(string programme, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<CurrentRow>(programme, Current, cancellationToken: cancellationToken);
        return row.HasValue ? row.Value : null;
    }

    private static byte[] Compress(string yaml)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.SmallestSize))
            gzip.Write(Encoding.UTF8.GetBytes(yaml));
        return bytes.ToArray();
    }

    private static string Expand(byte[] bytes)
    {
        using var text = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress), Encoding.UTF8);
        return text.ReadToEnd();
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
