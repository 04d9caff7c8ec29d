using FollowUp.Alumni;
using FollowUp.Programmes;

namespace FollowUp.Retention;

/// <summary>Everything that a programme ever declared: what a newer version left out may still have data, and is still forgotten.</summary>
/// <param name="Versions">Oldest first.</param>
/// <param name="Begun">Its rounds that have begun, each as it began.</param>
internal sealed record ProgrammeHistory(IReadOnlyList<Programme> Versions, IReadOnlyList<BegunRound> Begun)
{
    public Programme Current => Versions[^1];

    public string Id => Current.Id;

    public RetentionWindows Windows => Current.Windows;

    public IEnumerable<Cohort> Cohorts => Versions.SelectMany(version => version.Cohorts).GroupBy(cohort => cohort.Id).Select(same => same.Last());

    /// <summary>The rounds that have begun or are still planned.</summary>
    public IEnumerable<Round> Rounds
    {
        get
        {
            var begun = Begun.Select(round => round.Round).ToList();
            return [.. begun, .. Current.Rounds.Where(planned => begun.All(round => round.Id != planned.Id))];
        }
    }

    /// <summary>By report id: the rounds that one version or another pools in it.</summary>
    public IEnumerable<IGrouping<string, string>> RoundsByReport => Versions
        .SelectMany(version => version.Reports)
        .SelectMany(report => report.Rounds, (report, round) => (report.Id, Round: round))
        .Distinct()
        .GroupBy(pooled => pooled.Id, pooled => pooled.Round);

    public DateTimeOffset ContactEndsOn(Cohort cohort) => ContactWindow.EndsOn(Current, cohort, Rounds);

    /// <param name="consentedOn">The latest consent of one person; null where there is another basis.</param>
    public DateTimeOffset ContactEndsOn(Cohort cohort, DateOnly? consentedOn) => ContactEndsOn(PersonalWindow.Since(cohort, consentedOn));

    /// <summary>When nobody can be written to any more, and no round takes answers.</summary>
    public DateTimeOffset EndsOn => Cohorts.Select(ContactEndsOn).Concat(Rounds.Select(round => round.ClosesOn)).DefaultIfEmpty(DateTimeOffset.MaxValue).Max();

    public IEnumerable<Expiry> ByCohort(Func<Cohort, DateTimeOffset> expiresOn) => Cohorts.Select(cohort => new Expiry($"{Id}~{cohort.Id}", expiresOn(cohort)));

    /// <summary>So many days after the close of each round, as the programme's calendar counts them and people are told.</summary>
    public IEnumerable<Expiry> DaysAfterRounds(int days) => ByRound(closesOn => LocalTime.DaysAfter(closesOn, days, Current.TimeZone));

    /// <summary>Of the rounds that have begun: the others have nothing yet.</summary>
    public IEnumerable<Expiry> ByRound(Func<DateTimeOffset, DateTimeOffset> expiresOn) =>
        Begun.Select(begun => new Expiry($"{Id}~{begun.Round.Id}", expiresOn(begun.Round.ClosesOn)));
}
