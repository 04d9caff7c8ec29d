using FollowUp.Retention;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>The record of deletions, the newest first. Whether it is as it was written can only be said by reading all of it.</summary>
internal sealed class ShowLedger(LedgerTable ledger)
{
    [Function(nameof(ShowLedger))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/ledger")] HttpRequest request, CancellationToken cancellationToken)
    {
        var chain = await ledger.ReadAsync(cancellationToken);
        var page = DeskPage.Number(request, "page") ?? 1;
        var newest = chain.Entries.Reverse().Chunk(LedgerPage.AtOnce).ElementAtOrDefault(page - 1) ?? [];
        return Shared.Page.Of<LedgerPage>(new
        {
            IsIntact = chain.Holds,
            chain.Entries.Count,
            Page = page,
            Entries = newest.Select(entry => new DeskDeletion($"{entry.Rule}, {entry.Stage}", entry.Scope, entry.WrittenOn, entry.Count)).ToList(),
        });
    }
}
