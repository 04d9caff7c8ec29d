namespace FollowUp.Alumni;

/// <summary>One record of a roster file, as it stands there. Records are counted from 2, because the header is 1.</summary>
/// <param name="Fields">By column name; columns that are empty are missing. Null where the record cannot be read.</param>
internal sealed record RosterRow(int Number, IReadOnlyDictionary<string, string>? Fields)
{
    public string? Field(string column) => Fields?.GetValueOrDefault(column);
}
