namespace FollowUp.Programmes;

/// <summary>A follow-up: on a date for named cohorts, or so many months after each cohort's end.</summary>
public sealed record Wave
{
    public required string Id { get; init; }

    /// <summary>The date on which a dated wave opens; null for a relative wave.</summary>
    public DateOnly? OpensOn { get; init; }

    /// <summary>Months after a cohort's end at which a relative wave opens; null for a dated wave.</summary>
    public int? Months { get; init; }

    public required IReadOnlyList<string> Cohorts { get; init; }

    public required int OpenForDays { get; init; }

    /// <summary>Days after the invitation on which reminders are due, ascending; at most two.</summary>
    public required IReadOnlyList<int> RemindAfterDays { get; init; }

    public required string Questionnaire { get; init; }

    /// <summary>The number of people from whom a probability sample was drawn, who alone are invited; null where everybody is.</summary>
    public int? SampledFrom { get; init; }

    public required LinkAnswers LinkAnswers { get; init; }

    /// <summary>A dated wave has one round, a relative wave one for each of its cohorts.</summary>
    public IEnumerable<Round> Rounds(IReadOnlyList<Cohort> cohorts, TimeZoneInfo timeZone) =>
        OpensOn is { } date
            ? [Round(Id, Cohorts, date, timeZone)]
            : cohorts
                .Where(cohort => Cohorts.Contains(cohort.Id))
                .Select(cohort => Round($"{Id}.{cohort.Id}", [cohort.Id], cohort.EndsOn.AddMonths(Months ?? 0), timeZone));

    private Round Round(string id, IReadOnlyList<string> cohorts, DateOnly opensOn, TimeZoneInfo timeZone) =>
        new(id, this, cohorts, LocalTime.StartOf(opensOn, timeZone), LocalTime.StartOf(opensOn.AddDays(OpenForDays), timeZone));
}
