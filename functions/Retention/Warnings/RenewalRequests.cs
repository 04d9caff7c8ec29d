using FollowUp.Alumni;
using FollowUp.Programmes;

namespace FollowUp.Retention;

/// <summary>Asks people once more, 60 and 30 days before their contact window ends, whether we may ask again: those who agreed to that after a survey, and nobody else.</summary>
internal sealed class RenewalRequests(AlumniTable alumni, Reachability reachability, RenewalClaims claims, RenewalLink link, NoticeMail mail, TimeProvider clock)
{
    private const string Wording = "Wording";

    public async Task SendAsync(ProgrammeHistory history, CancellationToken cancellationToken)
    {
        if (history.Current.RenewalWording is not { } wording)
            return;
        var now = clock.GetUtcNow();
        foreach (var cohort in history.Cohorts)
        {
            await foreach (var person in alumni.InCohortAsync(history.Id, cohort.Id, cancellationToken))
            {
                if (ContactWarning.DueOn(history.ContactEndsOn(cohort, person.ConsentedOn), now) is { } warning
                    && person.ConsentedOn < warning.FirstDay
                    && await HasAgreedAsync(history.Id, person, wording, cancellationToken))
                    await AskAsync(history.Current, person, warning, cancellationToken);
            }
        }
    }

    /// <summary>The latest evidence is of the words that allow to be asked again.</summary>
    private async Task<bool> HasAgreedAsync(string programme, Alumnus person, string wording, CancellationToken cancellationToken)
    {
        var bases = await alumni.BasesAsync(programme, new(person.Id, person.Cohort), cancellationToken);
        return person.ConsentedOn is { } day && bases.Any(basis => basis.On == day && basis.Columns.GetValueOrDefault(Wording) == wording);
    }

    /// <summary>Claimed before it is sent, so that nobody gets it twice; what the service does not take is sent the next night.</summary>
    private async Task AskAsync(Programme programme, Alumnus person, ContactWarning warning, CancellationToken cancellationToken)
    {
        if (EmailAddress.Parse(person.Email) is not { } address
            || await reachability.HashIfReachableAsync(programme.Id, person, cancellationToken) is null
            || !await claims.TryClaimAsync(programme.Id, person, warning, cancellationToken))
            return;
        var notice = Notices.AskAgain(programme, person, link.For(programme.Id, person.Id), warning);
        if (!await mail.SendAsync(notice, address, cancellationToken))
            await claims.GiveBackAsync(programme.Id, person, warning, cancellationToken);
    }
}
