using FollowUp.Programmes;
using Microsoft.Extensions.Options;

namespace FollowUp.Summaries;

/// <summary>Puts together what a shared edition says from the answers as they are now.</summary>
internal sealed class SharedReportMaker(
    ReportInputReader inputs, AnswersToShare toShare, QuoteTable quotes, IOptions<DisclosureLimits> limits, TimeProvider clock)
{
    public Task<ReportInputs?> ReadAsync(SummaryRequest request, CancellationToken cancellationToken) => inputs.ReadAsync(request, cancellationToken);

    /// <returns>Null where answers were written to meanwhile: what was counted may be neither the old nor the new.</returns>
    public async Task<SharedReport?> MakeAsync(SummaryRequest request, ReportInputs read, CancellationToken cancellationToken)
    {
        if (await toShare.ReadAsync(request, read, cancellationToken) is not { } answers)
            return null;
        var approved = await quotes.ApprovedAsync(request, cancellationToken);
        if ((await inputs.WithoutRosterAsync(request, cancellationToken))?.Fingerprint != read.Fingerprint)
            return null;
        var disclosure = new Disclosure
        {
            Questionnaire = read.Questionnaire,
            Facts = read.Programme.BackgroundFacts,
            Invited = read.Funnel.Invited,
            Limits = limits.Value,
        };
        return SharedReport.Of(read, disclosure.Of(answers), limits.Value, approved, Today(read.Programme));
    }

    /// <summary>On the programme's calendar.</summary>
    public DateOnly Today(Programme programme) => LocalTime.DayOf(clock.GetUtcNow(), programme.TimeZone);
}
