using System.Globalization;
using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>What a report calls a wave: the time since the programme, or the day on which it opened.</summary>
public sealed record WaveName(string Id, string Label)
{
    /// <summary>Its id is none that a wave can have.</summary>
    internal static WaveName Of(EarlierEvaluation evaluation) => new($"earlier:{evaluation.Id}", $"{evaluation.Title}, {Notation.Day(evaluation.HeldOn)}");

    internal static WaveName Of(Wave wave) => new(wave.Id, wave switch
    {
        { OpensOn: { } day } => Notation.Day(day),
        { Months: 1 } => "1 month after",
        _ => string.Create(CultureInfo.InvariantCulture, $"{wave.Months} months after"),
    });
}
