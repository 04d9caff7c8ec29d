namespace FollowUp.Programmes;

/// <summary>From the entry <c>sendWindow</c> of a <c>programme.yaml</c> to the times at which messages may arrive.</summary>
internal static class SendWindowReader
{
    private static readonly Dictionary<string, DayOfWeek> Days =
        Enum.GetValues<DayOfWeek>().ToDictionary(day => day.ToString().ToLowerInvariant());

    public static SendWindow Read(YamlMap map)
    {
        var usual = SendWindow.Default;
        var window = new SendWindow(
            map.Find("days") is null ? usual.Days : ReadDays(map),
            map.OptionalNumber("fromHour", 0, 23) is { } from ? TimeSpan.FromHours(from) : usual.From,
            map.OptionalNumber("untilHour", 1, 24) is { } until ? TimeSpan.FromHours(until) : usual.Until)
        {
            NoSendDates = map.List("noSendDates", ReadRange),
        };
        if (window.From >= window.Until)
            map.Refuse("untilHour", "`untilHour` must be later than `fromHour`, which is 9 where it is left out");
        return map.Closed(window);
    }

    private static List<DayOfWeek> ReadDays(YamlMap map)
    {
        var days = map.Texts("days");
        if (days.Count == 0 || days.Any(day => !Days.ContainsKey(day)))
            map.Refuse("days", $"`days` must be a list of {string.Join(", ", Days.Keys)}");
        return [.. days.Where(Days.ContainsKey).Select(day => Days[day])];
    }

    private static DateRange ReadRange(YamlMap map)
    {
        var from = map.Date("from");
        var range = new DateRange(from, map.OptionalDate("to") ?? from);
        if (range.To < range.From)
            map.Refuse("to", "`to` must not be before `from`: both days are among those without messages");
        return map.Closed(range);
    }
}
