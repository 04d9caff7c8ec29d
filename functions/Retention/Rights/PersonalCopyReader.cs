using FollowUp.Programmes;

namespace FollowUp.Retention;

/// <summary>Gathers everything that is held about the person of an address.</summary>
internal sealed class PersonalCopyReader(PersonFinder finder, HeldRows rows, HeldAnswers answers, TimeProvider clock)
{
    private const string Wording = "Wording";

    public async Task<PersonalCopy> ReadAsync(ProgrammeHistory history, string addressHash, CancellationToken cancellationToken)
    {
        var person = await finder.FindAsync(history.Id, addressHash, cancellationToken);
        var lost = new List<string>();
        var sections = new List<CopySection>();
        await foreach (var row in rows.FindAsync(history, await finder.HashesAsync(history.Id, person, cancellationToken), person.Owner, cancellationToken))
            sections.Add(Section(history.Current, row));
        if (person.Owner is { } owner)
            sections.AddRange(await answers.FindAsync(history, owner, lost, cancellationToken));
        return new(LocalTime.DayOf(clock.GetUtcNow(), history.Current.TimeZone), sections, lost);
    }

    private static CopySection Section(Programme programme, HeldRow row)
    {
        var line = row.Declared.First();
        var columns = row.Columns.Select(column => new CopyLine(column.Key, ColumnWords.Name(column.Key), ColumnWords.Value(column.Value)));
        return new(line.Data, row.Round, line.Purpose, line.Window(programme.Windows), [.. columns, .. Agreed(programme, row)]);
    }

    /// <summary>The words behind the version that somebody agreed to.</summary>
    private static IEnumerable<CopyLine> Agreed(Programme programme, HeldRow row) =>
        from column in row.Columns
        where row.Table == "Alumni" && column.Key == Wording && programme.ConsentWordings.ContainsKey($"{column.Value}")
        select new CopyLine("WordingText", RightsTexts.WordingText, programme.ConsentWordings[$"{column.Value}"]);
}
