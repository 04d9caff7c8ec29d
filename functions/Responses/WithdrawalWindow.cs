using FollowUp.Programmes;

namespace FollowUp.Responses;

/// <summary>How long answers can be taken back by the personal link: as long as somebody's answers can be told to be theirs, and at most until 90 days after the close.</summary>
internal static class WithdrawalWindow
{
    private const int DaysAfterClose = 90;

    /// <summary>From this instant on the link withdraws nothing.</summary>
    public static DateTimeOffset EndsOn(Round round) => round.Wave.LinkAnswers == LinkAnswers.WithinRound ? round.ClosesOn : round.ClosesOn.AddDays(DaysAfterClose);

    /// <summary>The last day, on the programme's calendar, that people are told.</summary>
    public static DateOnly LastDay(Round round, TimeZoneInfo timeZone) => LocalTime.DayOf(EndsOn(round).AddTicks(-1), timeZone);
}
