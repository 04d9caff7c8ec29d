using System.Globalization;
using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>What a report calls a wave: the time since the programme, or the day on which it opened.</summary>
public sealed record WaveName(string Id, string Label)
{
    internal static WaveName Of(Wave wave) => new(wave.Id, wave switch
    {
        { OpensOn: { } day } => Notation.Day(day),
        { Months: 1 } => "1 month after",
        _ => string.Create(CultureInfo.InvariantCulture, $"{wave.Months} months after"),
    });
}
