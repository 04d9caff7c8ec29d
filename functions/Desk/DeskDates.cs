using System.Globalization;

namespace FollowUp.Desk;

/// <summary>Dates as the desk writes them.</summary>
internal static class DeskDates
{
    public static string Range(DateOnly from, DateOnly to) => $"{Day(from, from.Year == to.Year ? "d MMM" : "d MMM yyyy")} to {Day(to)}";

    /// <summary>In UTC, because what it stands beside is kept so.</summary>
    public static string Minute(DateTimeOffset instant) => instant.ToUniversalTime().ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => Day(day, "d MMM yyyy");

    private static string Day(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
