using CsvHelper;

namespace FollowUp.Local.Launcher.Life;

/// <summary>The Peer Mentors Programme, whose three cohorts are asked again and again: invented people, invented answers.</summary>
internal static class PeerSample
{
    public const string Programme = "peer-mentors";

    /// <summary>The first cohort has just finished.</summary>
    public static readonly DateTimeOffset Begins = new(2022, 7, 5, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] Places = ["round", "email"];

    /// <summary>A quota so wide that nobody waits for hours.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["SendLimits__PerMinute"] = "1000", ["SendLimits__PerHour"] = "100000" };

    public static string Yaml => File.ReadAllText(In("programme.yaml"));

    /// <summary>What people answer, if they are asked.</summary>
    public static IReadOnlyList<PlannedAnswer> Answers { get; } = [.. Rows("answers.csv").Select(Read)];

    /// <param name="most">How many of the cohort.</param>
    public static string Roster(string cohort, int most)
    {
        var lines = File.ReadAllLines(In("alumni.csv"));
        var ofCohort = Rows("alumni.csv").Zip(lines.Skip(1)).Where(person => person.First["cohort"] == cohort).Select(person => person.Second);
        return string.Join('\n', [lines[0], .. ofCohort.Take(most)]);
    }

    private static PlannedAnswer Read(Dictionary<string, string> row) =>
        new(row["round"], new Respondent(row["email"], row.Where(field => !Places.Contains(field.Key)).ToDictionary()));

    private static List<Dictionary<string, string>> Rows(string file)
    {
        using var csv = CsvReader.FromFile(In(file));
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.Headers.ToArray().ToDictionary(column => column, csv.GetString));
        return rows;
    }

    private static string In(string file) => Path.Combine(Checkout.Sample, "peer", file);
}
