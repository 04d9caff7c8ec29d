using System.Globalization;

namespace FollowUp.Local.Launcher.Life;

/// <summary>What is stored on a day, by the lines of the manifest.</summary>
internal sealed record Inventory(DateTimeOffset TakenOn, IReadOnlyList<InventoryLine> Lines)
{
    private const string Domain = "@mentors.example";

    private string Day => TakenOn.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <param name="manifest">The lines of the record of processing.</param>
    public static Inventory Of(DateTimeOffset takenOn, IReadOnlyList<StoredItems> stores, IReadOnlyList<ManifestLine> manifest) =>
        new(takenOn, [.. stores.SelectMany(store => Of(store, [.. manifest.Where(line => line.Kind == store.Kind && line.Store == store.Store)]))]);

    /// <summary>A table of both days, with the reason why things went or stay.</summary>
    public IEnumerable<string> Beside(Inventory earlier)
    {
        yield return $"What was stored on {earlier.Day}, what is left on {Day}, and until when such things are kept";
        foreach (var account in Lines.GroupBy(line => line.Account))
        {
            yield return "";
            yield return account.Key;
            foreach (var line in account)
                yield return $"    {line.Name,-20}{Number(earlier.Lines.FirstOrDefault(other => other.Name == line.Name)?.Count ?? 0)}{Number(line.Count)}   {Why(line)}";
        }
    }

    /// <exception cref="LauncherException">Something is there that nobody declared, or that should be gone, or that says who somebody was.</exception>
    public void EnsureNothingElse(IReadOnlyList<StoredItems> stores)
    {
        var undeclared = Lines.Where(line => line.Declared is null).Select(line => line.Store).ToList();
        if (undeclared.Count > 0)
            throw new LauncherException($"The manifest does not declare what is in {string.Join(", ", undeclared)}.");
        var left = Lines.Where(line => line.Count > 0 && !line.MayStay).Select(line => $"{line.Count} in {line.Name} (kept until {line.Declared?.Window})").ToList();
        if (left.Count > 0)
            throw new LauncherException($"Eight days after everything expired there is still {string.Join(", ", left)}.");
        var named = stores.Where(store => store.Items.Any(item => item.Text.Contains(Domain, StringComparison.OrdinalIgnoreCase))).Select(store => store.Store).ToList();
        if (named.Count > 0)
            throw new LauncherException($"Somebody's address still stands in {string.Join(", ", named)}.");
    }

    private static IEnumerable<InventoryLine> Of(StoredItems store, IReadOnlyList<ManifestLine> declared)
    {
        foreach (var line in declared)
            yield return new(store.Account, store.Store, line, store.Items.Count(item => LineOf(item, declared) == line && IsData(item, line)));
        if (declared.Count == 0 || store.Items.Any(item => LineOf(item, declared) is null))
            yield return new(store.Account, store.Store, null, store.Items.Count(item => LineOf(item, declared) is null));
    }

    private static ManifestLine? LineOf(StoredItem item, IEnumerable<ManifestLine> declared) =>
        declared.Where(line => item.Key.StartsWith(line.Keys, StringComparison.Ordinal)).MaxBy(line => line.Keys.Length);

    /// <summary>A row whose columns are gone only keeps a place: that of a destroyed key, so that it is never made again.</summary>
    private static bool IsData(StoredItem item, ManifestLine line) => !line.HasFields || item.Fields.Count > 0;

    private static string Number(int count) => (count == 0 ? "-" : count.ToString(CultureInfo.InvariantCulture)).PadLeft(7);

    private static string Why(InventoryLine line) => line switch
    {
        { Declared: null } => "declared nowhere",
        { Count: 0 } => line.Declared.Window,
        _ => $"{line.Declared.Window}: {line.Declared.Data}",
    };
}
