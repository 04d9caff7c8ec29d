using System.Security.Cryptography;
using System.Text;
using FollowUp.Programmes;

namespace FollowUp.Retention;

/// <summary>
/// Everything that is stored, why, on which basis and until when (privacy rule 21). The privacy notice, the record of processing
/// and the tests are made from it; what it does not name must not exist.
/// </summary>
internal static class Manifest
{
    public static IReadOnlyList<StoredData> All { get; } = [.. RosterManifest.All, .. ResponsesManifest.All];

    public static bool Names(StoreKind kind, string store) =>
        All.Any(line => line.Kind == kind && string.Equals(line.Store, store, StringComparison.OrdinalIgnoreCase));

    public static bool Names(string table, string key, string field) =>
        All.Any(line => line.Kind == StoreKind.Table && line.Store == table && line.Names(key, field));

    /// <summary>By which the ledger says what rules held when something was deleted.</summary>
    public static string Hash(RetentionWindows windows) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n',
        All.Select(line => $"{line.Kind}|{line.Store}|{line.Keys}|{string.Join(',', line.Fields)}|{line.Purpose}|{line.Basis}|{line.Window(windows)}|{line.Processor}")))));
}
