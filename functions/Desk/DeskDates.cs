using System.Globalization;

namespace FollowUp.Desk;

/// <summary>Dates as the desk writes them.</summary>
internal static class DeskDates
{
    public static string Range(DateOnly from, DateOnly to) => $"{Day(from, from.Year == to.Year ? "d MMM" : "d MMM yyyy")} to {Day(to)}";

    public static string Day(DateOnly day) => Day(day, "d MMM yyyy");

    private static string Day(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
