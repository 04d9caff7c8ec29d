using System.Globalization;

namespace FollowUp.Alumni;

/// <summary>Some of the addresses that mail came back from, in the order in which it did.</summary>
/// <param name="Next">After what the next page begins; null where there is none.</param>
internal sealed record BouncedPage(IReadOnlyList<BouncedAddress> Addresses, DateTimeOffset? Next)
{
    /// <summary>In an address: the instant alone, which names nobody.</summary>
    public const string After = "after";

    public string? NextMark => Next?.UtcTicks.ToString(CultureInfo.InvariantCulture);

    /// <returns>Null for what is none: then the first page is read.</returns>
    public static DateTimeOffset? InstantOf(string? mark) =>
        long.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks < DateTimeOffset.MaxValue.UtcTicks ? new(ticks, TimeSpan.Zero) : null;
}
