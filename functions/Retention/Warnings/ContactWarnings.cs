using FollowUp.Alumni;

namespace FollowUp.Retention;

/// <summary>Tells the team 60 and 30 days before contact details are deleted, and asks those again who agreed to be asked.</summary>
internal sealed class ContactWarnings(ForecastTable forecasts, AlumniTable alumni, NoticeMail mail, RenewalRequests renewals, TimeProvider clock)
{
    public async Task SendAsync(ProgrammeHistory history, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var cohort in history.Cohorts)
        {
            if (ContactWarning.DueOn(history.ContactEndsOn(cohort), now) is { } warning)
                await TellTeamAsync(history, cohort.Id, warning, cancellationToken);
        }
        await renewals.SendAsync(history, cancellationToken);
    }

    /// <summary>Each warning is claimed before it is sent, so that it is sent once; one that the service does not take is sent the next night.</summary>
    private async Task TellTeamAsync(ProgrammeHistory history, string cohort, ContactWarning warning, CancellationToken cancellationToken)
    {
        var people = await alumni.CountAsync(history.Id, cohort, cancellationToken);
        if (people == 0
            || EmailAddress.Parse(history.Current.Sender.ReplyTo) is not { } team
            || !await forecasts.TryClaimAsync(history.Id, cohort, warning, cancellationToken))
            return;
        if (!await mail.SendAsync(Notices.ContactsEnd(history.Current, cohort, people, warning), team, cancellationToken))
            await forecasts.GiveBackAsync(history.Id, cohort, warning, cancellationToken);
    }
}
