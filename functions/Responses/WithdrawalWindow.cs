using FollowUp.Programmes;

namespace FollowUp.Responses;

/// <summary>
/// How long answers can be taken back by the personal link: as long as somebody's answers can be told to be theirs, and at most as
/// many days after the close as invitations are kept, for the link leads through them.
/// </summary>
internal static class WithdrawalWindow
{
    /// <summary>From this instant on the link withdraws nothing.</summary>
    public static DateTimeOffset EndsOn(Programme programme, Round round) => round.Wave.LinkAnswers switch
    {
        LinkAnswers.WithinRound => round.ClosesOn,
        LinkAnswers.AcrossRounds => LocalTime.DaysAfter(round.ClosesOn, programme.Windows.InvitationDays, programme.TimeZone),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The last day, on the programme's calendar, that people are told.</summary>
    public static DateOnly LastDay(Programme programme, Round round) => LocalTime.DayOf(EndsOn(programme, round).AddTicks(-1), programme.TimeZone);
}
