namespace FollowUp.Local.Launcher.Life;

/// <summary>A row, file or message.</summary>
/// <param name="Fields">The columns of a row that hold something.</param>
/// <param name="Text">All that stands in it.</param>
internal sealed record StoredItem(string Key, IReadOnlyList<string> Fields, string Text);
