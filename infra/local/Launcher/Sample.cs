namespace FollowUp.Local.Launcher;

/// <summary>The SEND Leadership Programme on the day its evaluation of 2022 opened: invented people, invented answers.</summary>
public static class Sample
{
    public const string Programme = "send-leadership";
    public const string Report = "evaluation-2022";

    /// <summary>When its clock starts.</summary>
    public static readonly DateTimeOffset Begins = new(2022, 2, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Its own quota, wide enough that nobody waits for hours.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["SendLimits__PerMinute"] = "200", ["SendLimits__PerHour"] = "10000" };

    public static string Yaml => File.ReadAllText(Path.Combine(Checkout.Sample, "programme.yaml"));

    public static string Roster => File.ReadAllText(Path.Combine(Checkout.Sample, "alumni.csv"));

    public static string Answers => Path.Combine(Checkout.Sample, "answers-2022.csv");

    /// <returns>How many rows of the roster were accepted and refused.</returns>
    public static async Task<(int Accepted, int Refused)> LoadAsync(DeskClient desk, CancellationToken cancellationToken)
    {
        await desk.SignInAsync("Steward", cancellationToken);
        await desk.PutProgrammeAsync(Programme, Yaml, cancellationToken);
        return await desk.PostRosterAsync(Programme, Roster, cancellationToken);
    }
}
