using System.Text;
using CsvHelper;

namespace FollowUp.Local.Launcher.Life;

/// <summary>What the application's own record of processing says of one kind of data.</summary>
internal sealed record ManifestLine
{
    private const string AllOfIt = "all of it";

    /// <summary><c>table</c>, <c>container</c> or <c>queue</c>.</summary>
    public required string Kind { get; init; }

    public required string Store { get; init; }

    /// <summary>How the keys of its rows begin; empty for all of a store.</summary>
    public string Keys { get; init; } = "";

    /// <summary>Whether what it is stands in columns, so that a row without any says nothing.</summary>
    public bool HasFields { get; init; }

    /// <summary>What it is, in words for the people whom it is about.</summary>
    public string Data { get; init; } = "";

    /// <summary>When it is deleted, in words.</summary>
    public string Window { get; init; } = "";

    /// <param name="record">The record of processing as a CSV file.</param>
    /// <returns>A line for each kind of row, file or message, with the windows of all that is in it.</returns>
    public static IReadOnlyList<ManifestLine> All(string record)
    {
        using var csv = CsvReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(record)));
        var lines = new List<ManifestLine>();
        while (csv.Read())
            lines.Add(Read(csv));
        return [.. lines.GroupBy(line => (line.Kind, line.Store, line.Keys)).Select(same => same.First() with { Window = string.Join("; ", same.Select(line => line.Window).Distinct()) })];
    }

    private static ManifestLine Read(CsvReader csv)
    {
        var store = csv.GetString("Store").Split(' ');
        return new()
        {
            Kind = store[0],
            Store = store[1],
            Keys = store.ElementAtOrDefault(2) ?? "",
            HasFields = csv.GetString("Fields") != AllOfIt,
            Data = csv.GetString("What"),
            Window = csv.GetString("Until when"),
        };
    }
}
