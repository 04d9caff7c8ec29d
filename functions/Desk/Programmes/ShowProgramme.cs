using FollowUp.Alumni;
using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>A programme: its rounds, and the ways to everything that can be done with it. After saving it says what changed.</summary>
internal sealed class ShowProgramme(ProgrammeTable programmes, BegunRounds rounds, RosterCount roster, TimeProvider clock)
{
    [Function(nameof(ShowProgramme))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/programmes/{programme}")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken)
    {
        if (await programmes.CurrentAsync(programme, cancellationToken) is not { } current)
            return DeskPage.Missing;
        var overview = ProgrammeOverview.Of(current, await rounds.AllAsync(current.Programme, cancellationToken), clock.GetUtcNow());
        var isSaved = DeskPage.Number(request, "saved") == current.Version;
        return Page.Of<ProgrammePage>(new { Programme = overview, Saved = isSaved ? await ChangeAsync(current, cancellationToken) : null });
    }

    private async Task<SavedChange> ChangeAsync(ProgrammeVersion current, CancellationToken cancellationToken)
    {
        var (programme, version) = (current.Programme.Id, current.Version);
        var before = await programmes.TextAsync(programme, version - 1, cancellationToken);
        var after = await programmes.TextAsync(programme, version, cancellationToken);
        return SavedChange.Of(version, before?.Yaml, after?.Yaml ?? "") with { Warnings = await roster.WarningsAsync(current.Programme, cancellationToken) };
    }
}
