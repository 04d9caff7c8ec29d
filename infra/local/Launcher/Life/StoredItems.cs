namespace FollowUp.Local.Launcher.Life;

/// <summary>Everything in one table, container or queue.</summary>
/// <param name="Kind">As the record of processing says it: <c>table</c>, <c>container</c> or <c>queue</c>.</param>
internal sealed record StoredItems(string Account, string Kind, string Store, IReadOnlyList<StoredItem> Items);
