using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Retention;

/// <summary>Gives the record of deletions, and whether it is as it was written.</summary>
internal sealed class ReadLedger(LedgerTable ledger)
{
    [Function(nameof(ReadLedger))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/api/ledger")] HttpRequest request, CancellationToken cancellationToken)
    {
        var chain = await ledger.ReadAsync(cancellationToken);
        return Results.Ok(new
        {
            chain.Holds,
            Entries = chain.Entries.Select(entry => new
            {
                entry.Sequence,
                Stage = entry.Stage.ToString(),
                entry.Rule,
                entry.Scope,
                entry.Cutoff,
                entry.Count,
                entry.WrittenOn,
                entry.Hash,
            }),
        });
    }
}
