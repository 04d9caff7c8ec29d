using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Desk;

/// <summary>Takes the counts of an earlier evaluation into the programme's file, as a version like any other, or says what that would do.</summary>
internal sealed class EarlierDesk(ProgrammeTable programmes, ProgrammeDesk desk, TimeProvider clock)
{
    public async Task<EarlierOutcome> TakeAsync(ProgrammeVersion current, EarlierForm form, bool keeps, CancellationToken cancellationToken)
    {
        if (form.Fault(LocalTime.DayOf(clock.GetUtcNow(), current.Programme.TimeZone)) is { } error)
            return new EarlierOutcome.Refused(error);
        var (rows, torn) = await EarlierFile.ReadAsync(form.Csv, cancellationToken);
        if (torn is not null)
            return new EarlierOutcome.Faulty([torn]);
        var check = EarlierCheck.Of(current.Programme, rows);
        if (check.Faults.Count > 0)
            return new EarlierOutcome.Faulty(check.Faults);
        var evaluation = new EarlierEvaluation
        {
            Id = EarlierYaml.IdOf(form.Title),
            Title = form.Title,
            HeldOn = form.Day.GetValueOrDefault(),
            Source = form.Source,
            Answers = check.Answers,
        };
        if (current.Programme.EarlierEvaluations.Any(known => known.Id == evaluation.Id))
            return new EarlierOutcome.Refused(new(EarlierForm.TitleField, EarlierPageTexts.ThereAlready));
        return keeps ? await SaveAsync(current, evaluation, cancellationToken) : new EarlierOutcome.Checked(evaluation);
    }

    private async Task<EarlierOutcome> SaveAsync(ProgrammeVersion current, EarlierEvaluation evaluation, CancellationToken cancellationToken)
    {
        var (programme, version) = (current.Programme.Id, current.Version);
        var yaml = (await programmes.TextAsync(programme, version, cancellationToken))?.Yaml ?? "";
        return await desk.ReplaceAsync(programme, EarlierYaml.With(yaml, evaluation), version, mayShorten: false, cancellationToken) switch
        {
            ProgrammeSaving.Saved saved => new EarlierOutcome.Saved(saved.Version),
            ProgrammeSaving.Faulty faulty => new EarlierOutcome.Refused(new(EarlierForm.TitleField, EarlierPageTexts.FileRefuses.With(faulty.Faults[0].Message))),
            ProgrammeSaving.Refused refused => new EarlierOutcome.Refused(new(EarlierForm.TitleField, refused.Reason)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
