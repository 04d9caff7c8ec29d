using Azure.Data.Tables;
using FollowUp.Invitations;
using FollowUp.Shared;

namespace FollowUp.Tests.Invitations;

/// <summary>
/// Somebody who gets hold of the tables at some moments, store's own times included, and guesses from each thing that they show
/// of a person whether that person has answered.
/// </summary>
internal sealed class LedgerAttack
{
    private readonly Dictionary<string, List<double>> areas = [];

    /// <summary>How well the best of the guesses tells those who answered from the others: 0.5 is chance, 1 is certainty.</summary>
    public double Success => Best.Area;

    public string BestGuess => $"{Best.Clue}: {Best.Area:F3}";

    private (string Clue, double Area) Best =>
        areas.Select(clue => (clue.Key, 0.5 + Math.Abs(clue.Value.Average() - 0.5))).MaxBy(clue => clue.Item2);

    /// <param name="people">Whom the moment is about, by alumnus id.</param>
    public async Task LookAsync(Outreach outreach, IReadOnlySet<string> people, IReadOnlySet<string> answered)
    {
        var invitations = await outreach.RowsAsync("Invitations");
        var operations = LatestByPerson(await outreach.RowsAsync("Operations"));
        var places = LatestByPerson(invitations.Where(row => Is(row, "q~")));
        var ledger = invitations.Where(row => Is(row, "a~") && people.Contains(row.RowKey[2..])).ToDictionary(row => row.RowKey[2..]);
        var alike = ledger.Values.GroupBy(Shown).ToDictionary(same => same.Key, same => same.Count());

        Guess("when the ledger was written", row => WrittenOn(row.Value));
        Guess("when the operation was written", row => operations.GetValueOrDefault(row.Key));
        Guess("when the place in the backlog was written", row => places.GetValueOrDefault(row.Key));
        Guess("how long it took", row => WrittenOn(row.Value) - operations.GetValueOrDefault(row.Key));
        Guess("when it is due", row => row.Value.GetDateTimeOffset("DueOn")?.Ticks ?? 0);
        Guess("how far it has come", row => row.Value.Number("Step") * 3 + (int)Enum.Parse<StepState>(row.Value.Text("State")));
        Guess("how many show the same", row => alike[Shown(row.Value)]);

        void Guess(string clue, Func<KeyValuePair<string, TableEntity>, double> score)
        {
            var scores = ledger.ToLookup(row => answered.Contains(row.Key), score);
            if (scores.Count == 2)
                (areas.TryGetValue(clue, out var known) ? known : areas[clue] = []).Add(Area([.. scores[true]], [.. scores[false]]));
        }
    }

    /// <summary>How often one who answered scores higher than one who did not.</summary>
    private static double Area(double[] answered, double[] silent) =>
        answered.Average(one => silent.Average(other => one > other ? 1 : one == other ? 0.5 : 0));

    private static Dictionary<string, double> LatestByPerson(IEnumerable<TableEntity> rows) =>
        rows.GroupBy(row => row.Text("Alumnus")).ToDictionary(of => of.Key, of => of.Max(WrittenOn));

    private static bool Is(TableEntity row, string prefix) => row.RowKey.StartsWith(prefix, StringComparison.Ordinal);

    private static double WrittenOn(TableEntity row) => row.Timestamp?.Ticks ?? 0;

    private static string Shown(TableEntity row) => $"{row.GetInt32("Step")} {row.GetString("State")} {row.GetDateTimeOffset("DueOn"):O}";
}
