namespace FollowUp.Local.Launcher.Life;

/// <summary>Some weeks in which rounds are open beside each other.</summary>
/// <param name="InvitedOn">The first day after the opening on which the programme sends.</param>
/// <param name="ClosedOn">The day after the last on which people can answer.</param>
/// <param name="Waves">Which waves open for which cohorts: `6m.2022`.</param>
internal sealed record Season(DateOnly InvitedOn, DateOnly ClosedOn, IReadOnlyList<string> Waves)
{
    /// <summary>The waves that are over with this season, whose reports are released two weeks later.</summary>
    public IReadOnlyList<string> Last { get; init; } = [];

    /// <summary>Those of the sample, as its programme.yaml plans them.</summary>
    public static IReadOnlyList<Season> All { get; } =
    [
        new(new(2023, 1, 3), new(2023, 1, 27), ["6m.2022"]),
        new(new(2023, 7, 4), new(2023, 7, 28), ["12m.2022"]),
        new(new(2024, 1, 2), new(2024, 1, 27), ["6m.2023"]),
        new(new(2024, 7, 2), new(2024, 7, 28), ["24m.2022", "12m.2023"]),
        new(new(2024, 12, 31), new(2025, 1, 27), ["6m.2024"]) { Last = ["6m"] },
        new(new(2025, 7, 1), new(2025, 7, 28), ["36m.2022", "24m.2023", "12m.2024"]) { Last = ["12m"] },
        new(new(2026, 6, 30), new(2026, 7, 28), ["36m.2023", "24m.2024"]) { Last = ["24m", "36m"] },
    ];

    /// <summary>Its rounds in words: `cohort 2022, 6 months on`.</summary>
    public string Words => string.Join("; ", Waves.Select(round => round.Split("m.") is [var months, var cohort] ? $"cohort {cohort}, {months} months on" : round));

    /// <summary>The working hour on which the programme's people look: after nine in the morning in London, in summer as in winter.</summary>
    public static DateTimeOffset Morning(DateOnly day) => new(day, new(10, 0), TimeSpan.Zero);
}
