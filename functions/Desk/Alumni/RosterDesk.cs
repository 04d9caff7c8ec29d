using System.Text;
using FollowUp.Alumni;
using FollowUp.Programmes;

namespace FollowUp.Desk;

/// <summary>Takes a roster that came with a form, or says what that would do.</summary>
internal sealed class RosterDesk(RosterImport import, BegunRounds rounds, TimeProvider clock)
{
    /// <returns>The outcome, or why the file as a whole cannot be read.</returns>
    public async Task<(CheckedRoster? Roster, string? Fault)> TakeAsync(Programme programme, string csv, bool keeps, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        using var file = await RosterFile.OpenAsync(body, programme, cancellationToken);
        if (file.Fault is { } fault)
            return (null, fault);
        var outcome = await import.TakeAsync(programme, file, keeps, cancellationToken).LastAsync(cancellationToken);
        if (keeps)
            await rounds.PlanAgainAsync(programme, clock.GetUtcNow(), cancellationToken);
        return (CheckedRoster.Of(outcome), null);
    }
}
