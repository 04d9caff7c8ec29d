namespace FollowUp.Local.Launcher;

/// <summary>The sample's evaluation step by step, over HTTP as its users go: mails are read in the inbox, forms are posted.</summary>
public sealed class Evaluation2022(DeskClient desk, Inbox inbox) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private readonly HttpClient browser = new(new HttpClientHandler { AllowAutoRedirect = false });

    public IReadOnlyList<Respondent> Respondents { get; } = Respondent.All();

    /// <summary>Waits at most ten minutes of domain time.</summary>
    /// <returns>How many invitations are in the inboxes.</returns>
    public async Task<int> InviteAsync(int people, CancellationToken cancellationToken)
    {
        var invited = 0;
        for (var minute = 0; invited < people && minute < 10; minute++)
        {
            await desk.AdvanceAsync(Minute, cancellationToken);
            invited = await inbox.CountAsync(cancellationToken);
        }
        return invited;
    }

    /// <exception cref="LauncherException">Somebody has no invitation, or their form was not taken.</exception>
    public async Task AnswerAsync(CancellationToken cancellationToken)
    {
        foreach (var person in Respondents)
        {
            var link = await inbox.SurveyLinkAsync(person.Email, cancellationToken)
                ?? throw new LauncherException($"There is no invitation for one of the {Respondents.Count} people who answer.");
            await person.AnswerAsync(browser, link, cancellationToken);
        }
    }

    /// <summary>A week later, whoever has not answered is reminded.</summary>
    /// <returns>How many were.</returns>
    public async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        var before = await inbox.CountAsync(cancellationToken);
        await PassAsync(Week, cancellationToken);
        return await inbox.CountAsync(cancellationToken) - before;
    }

    /// <summary>From the last reminder to the day after the close.</summary>
    public Task CloseAsync(CancellationToken cancellationToken) => PassAsync(TimeSpan.FromDays(15), cancellationToken);

    /// <summary>From the day after the close to the day after the last on which contact details may be kept.</summary>
    public Task OutliveContactWindowAsync(CancellationToken cancellationToken) => PassAsync(TimeSpan.FromDays(90), cancellationToken);

    public void Dispose() => browser.Dispose();

    /// <summary>Each advance runs every timer once; the minute more lets one see what another did.</summary>
    private async Task PassAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        await desk.AdvanceAsync(time, cancellationToken);
        await desk.AdvanceAsync(Minute, cancellationToken);
    }
}
