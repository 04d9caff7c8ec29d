namespace FollowUp.Retention;

/// <summary>A warning that contact details will soon be deleted.</summary>
/// <param name="Days">How many days before it is due.</param>
internal sealed record ContactWarning(DateTimeOffset EndsOn, int Days)
{
    /// <summary>1 for the first of the warnings about a window, 2 for the second.</summary>
    public int Number => Days == WarningStage.MostDays ? 1 : 2;

    /// <summary>Whoever agreed from this day on need not be asked.</summary>
    public DateOnly FirstDay => DateOnly.FromDateTime(EndsOn.AddDays(-WarningStage.MostDays).UtcDateTime);

    /// <summary>The same for the same window: a window that is moved is warned of again.</summary>
    public string Key => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{EndsOn.UtcDateTime:yyyyMMdd}~{Days}");

    /// <returns>Null where none is due.</returns>
    public static ContactWarning? DueOn(DateTimeOffset endsOn, DateTimeOffset now) => WarningStage.DueOn(endsOn, now) is { } days ? new(endsOn, days) : null;
}
