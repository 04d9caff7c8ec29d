using FollowUp.Alumni;
using FollowUp.Programmes;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Desk;

/// <summary>Some of the addresses that mail came back from, the oldest first.</summary>
/// <param name="After">In the address of this page; null for the first.</param>
/// <param name="Next">In the address of the next page; null where there is none.</param>
public sealed record DeskBounces(IReadOnlyList<DeskBounce> Shown, string? After, string? Next)
{
    internal static async Task<DeskBounces> ReadAsync(BouncedAddresses bounced, Programme programme, HttpRequest request, CancellationToken cancellationToken)
    {
        var after = BouncedPage.InstantOf(request.Query[BouncedPage.After]);
        var page = await bounced.PageAsync(programme, after, cancellationToken);
        return new(
            [.. page.Addresses.Select(bounce => new DeskBounce(bounce.Address, bounce.Cohort, bounce.Date, bounce.Status))],
            after is null ? null : request.Query[BouncedPage.After].ToString(),
            page.NextMark);
    }
}
