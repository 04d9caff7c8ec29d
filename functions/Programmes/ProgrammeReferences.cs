namespace FollowUp.Programmes;

/// <summary>Whether the parts of a programme that name each other agree.</summary>
internal static class ProgrammeReferences
{
    /// <returns>What is wrong, each with the part of the programme where it is.</returns>
    public static IEnumerable<(object Part, string Message)> Faults(Programme programme) =>
    [
        .. Twice("cohort", programme.Cohorts.Select(cohort => ((object)cohort, cohort.Id))),
        .. Twice("wave", programme.Waves.Select(wave => ((object)wave, wave.Id))),
        .. Twice("report", programme.Reports.Select(report => ((object)report, report.Id))),
        .. Twice("report entry for round", programme.Reports.SelectMany(report => report.Rounds, (report, round) => ((object)report, round))),
        .. Twice("background fact", programme.BackgroundFacts.Select(fact => ((object)fact, fact.Id))),
        .. programme.Waves.SelectMany(wave => OfWave(programme, wave), (wave, message) => ((object)wave, message)),
        .. programme.Reports.SelectMany(report => OfReport(programme, report), (report, message) => ((object)report, message)),
        .. OfFacts(programme),
        .. OfTexts(programme),
    ];

    private static IEnumerable<string> OfWave(Programme programme, Wave wave)
    {
        if (wave.Cohorts.Count == 0)
            yield return $"wave `{wave.Id}` has no cohorts: list them, such as `cohorts: [2018-19]`";
        foreach (var cohort in wave.Cohorts.GroupBy(cohort => cohort).Where(same => same.Count() > 1))
            yield return $"wave `{wave.Id}` names cohort `{cohort.Key}` twice: take one of them out";
        foreach (var cohort in wave.Cohorts.Where(cohort => programme.Cohort(cohort) is null))
            yield return $"wave `{wave.Id}` names cohort `{cohort}`, which is not declared under `cohorts`";
        if (!programme.Questionnaires.ContainsKey(wave.Questionnaire))
            yield return $"wave `{wave.Id}` names questionnaire `{wave.Questionnaire}`, which is not declared under `questionnaires`";
        if (wave.RemindAfterDays.Count > 2 || !wave.RemindAfterDays.SequenceEqual(wave.RemindAfterDays.Distinct().Order()))
            yield return $"wave `{wave.Id}` may remind at most twice, in ascending order, such as `remindAfterDays: [7, 14]`";
        if (wave.RemindAfterDays.Any(days => days < 1 || days >= wave.OpenForDays))
            yield return $"wave `{wave.Id}` has a reminder outside its {wave.OpenForDays} days: choose days from 1 to {wave.OpenForDays - 1}";
        foreach (var round in wave.Rounds(programme.Cohorts, programme.TimeZone).Where(round => !CanBeSent(programme, round)))
            yield return $"round `{round.Id}` closes before `sendWindow` opens: open it for longer, or take out some of its `noSendDates`";
    }

    private static bool CanBeSent(Programme programme, Round round) =>
        programme.SendWindow.Days.Count == 0 || programme.SendWindow.FirstAtOrAfter(round.OpensOn, programme.TimeZone) < round.ClosesOn;

    private static IEnumerable<string> OfReport(Programme programme, Report report)
    {
        foreach (var round in report.Rounds.Where(round => programme.Round(round) is null))
            yield return $"report `{report.Id}` names round `{round}`: the rounds are {string.Join(", ", programme.Rounds.Select(other => other.Id))}";
        if (report.Rounds.Select(programme.Round).OfType<Round>().Select(round => round.Wave.Questionnaire).Distinct().Count() > 1)
            yield return $"report `{report.Id}` pools rounds with different questionnaires: make a report for each";
    }

    private static IEnumerable<(object Part, string Message)> OfFacts(Programme programme)
    {
        foreach (var fact in programme.BackgroundFacts.Where(fact => fact.Id != "cohort" && !programme.RosterFacts.Contains(fact.Id)))
            yield return (fact, $"background fact `{fact.Id}` is neither `cohort` nor among `rosterFacts`: add it there");
        foreach (var fact in programme.BackgroundFacts.Skip(2).Take(1))
            yield return (fact, "`backgroundFacts` may name at most two facts: take out this and those after it");
    }

    private static IEnumerable<(object Part, string Message)> OfTexts(Programme programme)
    {
        var choices = programme.Questionnaires.Values.SelectMany(questionnaire => questionnaire.Questions)
            .Where(question => question.Kind == QuestionKind.Choice).Select(question => question.Id).ToHashSet();
        foreach (var question in programme.TextsBeside.Where(question => !choices.Contains(question)))
            yield return (programme, $"`textsBeside` names `{question}`, which is no question with `kind: choice`");
        if (programme.TextsBeside.Count > 2)
            yield return (programme, "`textsBeside` may name at most two questions: more could tell whose words they are");
    }

    private static IEnumerable<(object Part, string Message)> Twice(string what, IEnumerable<(object Part, string Id)> named) =>
        from one in named
        group one.Part by one.Id into same
        where same.Count() > 1
        select (same.ElementAt(1), $"there are two of {what} `{same.Key}`: give one another id, or take it out");
}
