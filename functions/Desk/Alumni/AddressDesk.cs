using FollowUp.Alumni;
using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Desk;

/// <summary>Corrects an address that mail came back from, and has the open rounds planned again, so that whoever was left out is written to.</summary>
internal sealed class AddressDesk(AddressKey addressKey, AddressTable addresses, NewAddress corrections, BegunRounds rounds, TimeProvider clock)
{
    /// <returns>Why it cannot be done, in words that say what to do; null where it is done.</returns>
    public async Task<string?> CorrectAsync(Programme programme, EmailAddress former, EmailAddress address, CancellationToken cancellationToken)
    {
        if ((await addresses.FindAsync(programme.Id, addressKey.Hash(programme.Id, former), cancellationToken))?.Owner is not { } owner)
            return BouncesPageTexts.NobodyHasIt;
        if (await corrections.ChangeAsync(programme, new(owner.Alumnus, owner.Cohort), address, cancellationToken) is { } reason)
            return reason;
        await rounds.PlanAgainAsync(programme, clock.GetUtcNow(), cancellationToken);
        return null;
    }
}
