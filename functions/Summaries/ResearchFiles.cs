namespace FollowUp.Summaries;

/// <summary>The files of a research edition as of now.</summary>
internal sealed class ResearchFiles(EditionRenderer renderer, TimeProvider clock)
{
    public Task<IReadOnlyList<EditionFile>> RenderAsync(ReportInputs inputs, ResponseTally tally) => renderer.Render(ResearchReport.Of(
        inputs.Programme, inputs.Report, tally, new Funnel(OnRoster: null, MayBeWrittenTo: null, inputs.Invited, Delivered: null), clock.GetUtcNow()));
}
