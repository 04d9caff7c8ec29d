using FollowUp.Programmes;

namespace FollowUp.Invitations;

/// <summary>What somebody can expect of a round if they do not answer and every message goes out when it is due.</summary>
internal static class Forecast
{
    /// <summary>The messages that are still to come.</summary>
    /// <param name="invitation">How far the person has come in the round; null where nobody planned them yet.</param>
    public static IEnumerable<ExpectedMessage> Messages(BegunRound begun, Person person, Invitation? invitation, DateTimeOffset now)
    {
        var (programme, round) = (begun.Programme, begun.Round);
        var next = invitation ?? Invitation.Plan(programme, round, person, now);
        while (next is { DueOn: { } due })
        {
            var on = programme.SendWindow.FirstAtOrAfter(due > now ? due : now, programme.TimeZone);
            if (on >= round.ClosesOn)
                yield break;
            yield return new(next.Step, on);
            next = next.Settle(programme, round, on);
        }
    }

    /// <summary>What happens on a day of the programme's calendar, or the one reason why nothing does.</summary>
    public static Prospect On(DateOnly day, BegunRound begun, IEnumerable<ExpectedMessage> messages)
    {
        var most = begun.Round.Wave.RemindAfterDays.Count + 1;
        var onward = messages
            .Select(message => (message.Number, Day: LocalTime.DayOf(message.On, begun.Programme.TimeZone)))
            .SkipWhile(message => message.Day < day)
            .ToList();
        return onward switch
        {
            [] => new(null, "no further message is due before the round closes"),
            [var (number, on), ..] when on == day => new(number, $"message {number} of at most {most}: due unless answered"),
            [var (number, on), ..] => new(null, $"message {number} is due on {on:yyyy-MM-dd}"),
        };
    }
}
