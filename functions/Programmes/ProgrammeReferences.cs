namespace FollowUp.Programmes;

/// <summary>Whether the parts of a programme that name each other agree.</summary>
internal static class ProgrammeReferences
{
    public static IEnumerable<ProgrammeFault> Check(Programme programme, long line) =>
        Messages(programme).Select(message => new ProgrammeFault(line, message));

    private static IEnumerable<string> Messages(Programme programme) =>
    [
        .. Twice("cohort", programme.Cohorts.Select(cohort => cohort.Id)),
        .. Twice("wave", programme.Waves.Select(wave => wave.Id)),
        .. Twice("report", programme.Reports.Select(report => report.Id)),
        .. programme.Waves.SelectMany(wave => OfWave(programme, wave)),
        .. programme.Reports.SelectMany(report => OfReport(programme, report)),
        .. Twice("report entry for round", programme.Reports.SelectMany(report => report.Rounds)),
        .. programme.BackgroundFacts
            .Where(fact => fact.Id != "cohort" && !programme.RosterFacts.Contains(fact.Id))
            .Select(fact => $"background fact `{fact.Id}` is neither `cohort` nor among `rosterFacts`: add it there"),
        .. programme.BackgroundFacts.Count > 2 ? ["`backgroundFacts` may name at most two facts: take out the others"] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> OfWave(Programme programme, Wave wave)
    {
        if (wave.Cohorts.Count == 0)
            yield return $"wave `{wave.Id}` has no cohorts: list them, such as `cohorts: [2018-19]`";
        foreach (var cohort in wave.Cohorts.Where(cohort => programme.Cohort(cohort) is null))
            yield return $"wave `{wave.Id}` names cohort `{cohort}`, which is not declared under `cohorts`";
        if (!programme.Questionnaires.ContainsKey(wave.Questionnaire))
            yield return $"wave `{wave.Id}` names questionnaire `{wave.Questionnaire}`, which is not declared under `questionnaires`";
        if (wave.RemindAfterDays.Count > 2 || !wave.RemindAfterDays.SequenceEqual(wave.RemindAfterDays.Distinct().Order()))
            yield return $"wave `{wave.Id}` may remind at most twice, in ascending order, such as `remindAfterDays: [7, 14]`";
        if (wave.RemindAfterDays.Any(days => days < 1 || days >= wave.OpenForDays))
            yield return $"wave `{wave.Id}` has a reminder outside its {wave.OpenForDays} days: choose days from 1 to {wave.OpenForDays - 1}";
    }

    private static IEnumerable<string> OfReport(Programme programme, Report report)
    {
        foreach (var round in report.Rounds.Where(round => programme.Round(round) is null))
            yield return $"report `{report.Id}` names round `{round}`: the rounds are {string.Join(", ", programme.Rounds.Select(other => other.Id))}";
        if (report.Rounds.Select(programme.Round).OfType<Round>().Select(round => round.Wave.Questionnaire).Distinct().Count() > 1)
            yield return $"report `{report.Id}` pools rounds with different questionnaires: make a report for each";
    }

    private static IEnumerable<string> Twice(string what, IEnumerable<string> ids) =>
        ids.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => $"there are two of {what} `{same.Key}`: give one another id");
}
