using FollowUp.Programmes;

namespace FollowUp.Desk;

/// <summary>Puts a <c>programme.yaml</c> in force, for the desk's pages and its API alike.</summary>
internal sealed class ProgrammeDesk(ProgrammeTable programmes, BegunRounds rounds, TimeProvider clock)
{
    private const string SomebodyElse = "Somebody else saved this programme in the meantime: look at their version, then save again.";

    /// <summary>Saves a programme that there is not yet.</summary>
    public async Task<ProgrammeSaving> AddAsync(string yaml, CancellationToken cancellationToken)
    {
        var file = ProgrammeFile.Read(yaml);
        if (file.Programme is not { } read)
            return new ProgrammeSaving.Faulty(file.Faults);
        return await programmes.CurrentAsync(read.Id, cancellationToken) is null
            ? await SaveAsync(read, yaml, cancellationToken)
            : new ProgrammeSaving.Refused($"There is a programme {read.Id} already: open it to change it, or give the new one another id.");
    }

    /// <param name="basedOn">The version that was changed; null where the file stands for itself.</param>
    /// <param name="mayShorten">A steward has confirmed that data goes earlier than announced.</param>
    public async Task<ProgrammeSaving> ReplaceAsync(string programme, string yaml, int? basedOn, bool mayShorten, CancellationToken cancellationToken)
    {
        var file = ProgrammeFile.Read(yaml);
        if (file.Programme is not { } read)
            return new ProgrammeSaving.Faulty(file.Faults);
        if (read.Id != programme)
            return new ProgrammeSaving.Faulty([new(1, $"the file says `programme: {read.Id}`, the address says {programme}: make them the same")]);
        var before = await programmes.CurrentAsync(programme, cancellationToken);
        if (basedOn is { } version && version != before?.Version)
            return new ProgrammeSaving.Refused(SomebodyElse);
        if (await RefusalAsync(before, read, cancellationToken) is { } refusal)
            return new ProgrammeSaving.Refused(refusal);
        return !mayShorten && before is not null && ShorterWindows.Between(before.Programme.Windows, read.Windows) is { } shorter
            ? new ProgrammeSaving.Unconfirmed(shorter)
            : await SaveAsync(read, yaml, cancellationToken);
    }

    private async Task<ProgrammeSaving> SaveAsync(Programme programme, string yaml, CancellationToken cancellationToken) =>
        await programmes.SaveAsync(programme, yaml, cancellationToken) is { } version
            ? new ProgrammeSaving.Saved(programme.Id, version)
            : new ProgrammeSaving.Refused(SomebodyElse);

    private async Task<string?> RefusalAsync(ProgrammeVersion? before, Programme after, CancellationToken cancellationToken)
    {
        if (before is null)
            return null;
        var begun = (await rounds.AllAsync(before.Programme, cancellationToken)).Where(known => known.State is not null).Select(known => known.Round);
        return ProgrammeChange.Refusal(before, after, [.. begun], clock.GetUtcNow());
    }
}
