namespace FollowUp.Local.Launcher.Life;

/// <summary>How much of one kind of data there is, and by which line of the manifest.</summary>
/// <param name="Declared">Null where the manifest does not know of it.</param>
internal sealed record InventoryLine(string Account, string Store, ManifestLine? Declared, int Count)
{
    /// <summary>
    /// What the windows keep longer than everything else: descriptions of the programme, what was released, and the records that
    /// all the rest is gone.
    /// </summary>
    private static readonly string[] KeptLonger = ["Programmes", "Ledger", "Forecasts", "Quotes", "shared"];

    public bool MayStay => Declared is not null && KeptLonger.Contains(Declared.Store);

    public string Name => Declared is { Keys.Length: > 0 } ? $"{Store} {Declared.Keys}" : Store;
}
