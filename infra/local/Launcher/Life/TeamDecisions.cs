namespace FollowUp.Local.Launcher.Life;

/// <summary>What the team does at the desk beside its surveys: what one person asks for, a hold, an export.</summary>
internal sealed class TeamDecisions(TemporaryRun run, Nights nights, StandingAnswers standing, Story story)
{
    private const int HeldDays = 60;
    private static readonly TimeSpan RepeatedAfter = TimeSpan.FromMinutes(6);

    /// <summary>Everything of somebody who has answered often goes at once, and what came in meanwhile five minutes later.</summary>
    public async Task EraseAsync(DateTimeOffset on, CancellationToken cancellationToken)
    {
        await nights.PassUntilAsync(on, cancellationToken);
        var email = standing.Often();
        await PostAsync("requests", new() { ["kind"] = "Erasure", ["email"] = email, ["identity"] = "wrote from the address itself" }, cancellationToken);
        standing.Erase(email);
        await run.Desk.AdvanceAsync(RepeatedAfter, cancellationToken);
        var requests = await run.Desk.ReadAsync<IReadOnlyList<Request>>($"desk/api/programmes/{PeerSample.Programme}/requests", cancellationToken);
        if (requests.Any(request => request.State != "closed"))
            throw new LauncherException("An erasure is not closed six minutes after it was asked for.");
        story.Tell(on, "Somebody who has answered several times asks to be erased: the link goes first, then contact details and answers, and whatever came in meanwhile five minutes later");
        await nights.TellAsync(on, cancellationToken);
    }

    /// <summary>A complaint keeps a cohort's contact details past their window, and not past its own end.</summary>
    public async Task HoldAsync(DateTimeOffset on, string cohort, DateTimeOffset expiry, CancellationToken cancellationToken)
    {
        await nights.PassUntilAsync(on, cancellationToken);
        await PostAsync("holds", new() { ["reason"] = "A complaint is looked into", ["owner"] = "Robin Ash", ["days"] = $"{HeldDays}", ["part"] = cohort }, cancellationToken);
        story.Tell(on, $"A complaint: the contact details of cohort {cohort} are held for {HeldDays} days");
        await nights.PassUntilAsync(expiry.AddDays(1), cancellationToken);
        story.Tell(expiry.AddDays(1), $"Their window is over, and {await ContactsAsync(cohort, isHeld: true, cancellationToken)} people's contact details are still there: the hold keeps them");
        await nights.PassUntilAsync(on.AddDays(HeldDays + 1), cancellationToken);
        await ContactsAsync(cohort, isHeld: false, cancellationToken);
        story.Tell(on.AddDays(HeldDays + 1), "The hold has ended: they are gone");
    }

    public async Task ExportAsync(DateTimeOffset on, string report, CancellationToken cancellationToken)
    {
        await nights.PassUntilAsync(on, cancellationToken);
        await PostAsync($"reports/{report}/exports", [], cancellationToken);
        story.Tell(on, "The research team takes out the rows of the last report's answers, shuffled and without names; they are kept for 30 days");
    }

    private Task PostAsync(string path, Dictionary<string, string> fields, CancellationToken cancellationToken) =>
        run.Desk.PostFormAsync($"{PeerSample.Programme}/{path}", fields, cancellationToken);

    private async Task<int> ContactsAsync(string cohort, bool isHeld, CancellationToken cancellationToken)
    {
        var contacts = await new StorageCensus(run.Local.Storage).ContactsAsync(cohort, cancellationToken);
        return contacts > 0 == isHeld
            ? contacts
            : throw new LauncherException(isHeld ? "A hold has not kept the contact details from being deleted." : $"{contacts} people's contact details are still there after the hold has ended.");
    }

    private sealed record Request(string State);
}
