namespace FollowUp.Summaries;

/// <summary>
/// Whom a report is about: counted when its rounds have been planned and again when they have closed, and remembered, because the
/// roster is deleted before the answers are.
/// </summary>
internal sealed class RosterFrames(RosterCounter roster, PartialBlobs partials)
{
    /// <returns>Null where the roster no longer has everybody who was invited.</returns>
    public async Task<RosterFrame?> OfAsync(SummaryRequest request, ReportInputs inputs, CancellationToken cancellationToken)
    {
        var version = ShardVersion.Of([], $"{inputs.Funnel.Invited}|{inputs.Fieldwork.IsClosed}");
        if (await partials.FindFrameAsync(request, version, cancellationToken) is { } known)
            return known;
        var counted = await roster.CountAsync(inputs.Begun, cancellationToken);
        if (counted.OnRoster < inputs.Funnel.Invited)
            return null;
        await partials.SaveFrameAsync(request, version, counted, cancellationToken);
        return counted;
    }
}
