using FollowUp.Alumni;
using FollowUp.Programmes;

namespace FollowUp.Retention;

/// <summary>Offers people a copy of everything that is held about them, by a link to their address that works once.</summary>
internal sealed class CopyOffers(AddressKey addressKey, PersonalCopyReader copies, RightsRequestTable requests, CopyLink link, NoticeMail mail, TimeProvider clock)
{
    /// <returns>The request as it is now stored.</returns>
    public async Task<RightsRequest> BeginAsync(ProgrammeHistory history, RightsRequest request, EmailAddress address, CancellationToken cancellationToken)
    {
        var copy = await copies.ReadAsync(history, addressKey.Hash(history.Id, address), cancellationToken);
        return copy.Sections.Count == 0
            ? await requests.AddAsync(history.Id, request.Close("we have nothing that belongs to this address", request.ReceivedOn), cancellationToken)
            : await SendAsync(history.Current, await requests.AddAsync(history.Id, request, cancellationToken), address, cancellationToken) ?? request;
    }

    /// <summary>Sends the link, or sends it again, which makes it last longer.</summary>
    /// <returns>The request as it is now stored; null where somebody else changed it meanwhile.</returns>
    public async Task<RightsRequest?> SendAsync(Programme programme, RightsRequest request, EmailAddress address, CancellationToken cancellationToken)
    {
        // The offer is stored before the link goes out: whoever dies in between has sent nothing that does not work.
        var offer = CopyOffer.Of(addressKey.Hash(programme.Id, address), clock.GetUtcNow());
        if (await requests.ReplaceAsync(programme.Id, request with { Copy = offer, Outcome = "" }, cancellationToken) is not { } offered)
            return null;
        if (await mail.SendAsync(Notices.Copy(programme, link.For(programme.Id, request.Id), offer), address, cancellationToken))
            return offered;
        var unsent = offered with { Copy = null, Outcome = "the e-mail service did not take the link: send it again" };
        return await requests.ReplaceAsync(programme.Id, unsent, cancellationToken);
    }

    /// <summary>Makes every link useless: after a restore one that was used would work again.</summary>
    public async Task WithdrawAsync(string programme, CancellationToken cancellationToken)
    {
        foreach (var request in (await requests.AllAsync(programme, cancellationToken)).Where(request => request.Copy is not null))
            await requests.ReplaceAsync(programme, request with { Copy = null, Outcome = "the link was withdrawn after a restore: send it again" }, cancellationToken);
    }

    /// <summary>Forgets whose copies were not fetched in time. The requests stay open, for the team to send the link again or to close them.</summary>
    public async Task EndAsync(string programme, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var request in (await requests.AllAsync(programme, cancellationToken)).Where(request => request.Copy is { } offer && now >= offer.EndsOn))
            await requests.ReplaceAsync(programme, request with { Copy = null, Outcome = "the copy was not fetched in time" }, cancellationToken);
    }
}
