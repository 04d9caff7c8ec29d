using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>How many were invited to one round of a report, and how many of them got the invitation; null where that is not known.</summary>
public sealed record RoundFunnel(string Round, string Label, int Invited, int? Delivered, int? Bounced)
{
    internal static RoundFunnel Of(Round round, int invited) => new(round.Id, RoundName.Of(round).Label, invited, Delivered: null, Bounced: null);

    internal RoundFunnel With(int bounced) => this with { Delivered = Math.Max(0, Invited - bounced), Bounced = bounced };
}
