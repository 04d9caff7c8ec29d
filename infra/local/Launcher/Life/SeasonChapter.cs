namespace FollowUp.Local.Launcher.Life;

/// <summary>Plays a season from the invitations to the report, and tells it.</summary>
internal sealed class SeasonChapter(TemporaryRun run, Nights nights, StandingAnswers standing, Releases releases, Story story)
{
    private const int DaysBetweenLetters = 7;
    private const int DaysToRelease = 15;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public async Task PlayAsync(Season season, CancellationToken cancellationToken)
    {
        using var visits = new LinkVisits();
        var open = new OpenSeason(run, visits, standing, season);
        await InviteAsync(season, open, cancellationToken);
        await RemindAsync(season, open, 1, cancellationToken);
        await RemindAsync(season, open, 2, cancellationToken);
        await CloseAsync(season, open, cancellationToken);
        await ReleaseAsync(season, cancellationToken);
    }

    private async Task InviteAsync(Season season, OpenSeason open, CancellationToken cancellationToken)
    {
        var day = Season.Morning(season.InvitedOn);
        await run.Inbox.ClearAsync(cancellationToken);
        await nights.PassUntilAsync(day, cancellationToken);
        await run.Desk.AdvanceAsync(Minute, cancellationToken);
        await open.ReceiveAsync(cancellationToken);
        story.Tell(day, $"How is {season.Words}? {open.Invited} invitations go out{(open.Returned > 0 ? $", {open.Returned} come back" : "")}");
        story.Tell(day, $"{await open.AnswerAsync(0, cancellationToken)} people answer; 2 of them come back and change an answer, 1 takes all of them back");
        await open.ChangeMindsAsync(cancellationToken);
        await open.TurnAwayAsync(cancellationToken);
        story.Tell(day, "2 want no more messages; 1 begins, keeps a draft, and never sends it");
    }

    private async Task RemindAsync(Season season, OpenSeason open, int turn, CancellationToken cancellationToken)
    {
        var day = Season.Morning(season.InvitedOn.AddDays(turn * DaysBetweenLetters));
        await nights.PassUntilAsync(day, cancellationToken);
        await run.Desk.AdvanceAsync(Minute, cancellationToken);
        story.Tell(day, $"{(turn == 1 ? "First" : "Last")} reminder to {await open.ReceiveAsync(cancellationToken)} who have not answered; {await open.AnswerAsync(turn, cancellationToken)} do");
    }

    private async Task CloseAsync(Season season, OpenSeason open, CancellationToken cancellationToken)
    {
        var day = Season.Morning(season.ClosedOn);
        await nights.PassUntilAsync(day, cancellationToken);
        await run.Desk.AdvanceAsync(Minute, cancellationToken);
        story.Tell(day, $"Closed, with {standing.In(season.Waves)} answers of {open.Invited} invited");
    }

    private async Task ReleaseAsync(Season season, CancellationToken cancellationToken)
    {
        var day = Season.Morning(season.ClosedOn.AddDays(DaysToRelease));
        await nights.PassUntilAsync(day, cancellationToken);
        foreach (var wave in season.Last)
            await releases.ReadAsync(day, wave, cancellationToken);
    }
}
