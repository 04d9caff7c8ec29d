namespace FollowUp.Summaries;

/// <summary>Between which shares of all invited the views of those who did not answer could put a headline.</summary>
public sealed record SilentRange(int Invited, int DidNotAnswer, int LowestPercent, int HighestPercent)
{
    /// <summary>Null where fewer are known to be invited than answered: then nothing can be said.</summary>
    public static SilentRange? Of(Share headline, int invited)
    {
        var silent = invited - headline.Base;
        return silent >= 0
            && new Share(headline.Count, invited).Percent is { } lowest
            && new Share(headline.Count + silent, invited).Percent is { } highest
            ? new(invited, silent, lowest, highest)
            : null;
    }
}
