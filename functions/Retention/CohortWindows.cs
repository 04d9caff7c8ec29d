using FollowUp.Programmes;

namespace FollowUp.Retention;

/// <summary>Until when the people of a cohort may be written to, each by the day of their latest consent.</summary>
internal sealed class CohortWindows(ProgrammeTable programmes, ProgrammeHistories histories)
{
    /// <param name="scope">`programme~cohort`.</param>
    /// <exception cref="InvalidOperationException">No version of the programme has such a cohort.</exception>
    public async Task<CohortWindow> OfAsync(string scope, CancellationToken cancellationToken) =>
        scope.Split('~') is [var programme, var id]
        && await programmes.CurrentAsync(programme, cancellationToken) is { } current
        && await histories.ReadAsync(current, cancellationToken) is var history
        && history.Cohorts.FirstOrDefault(cohort => cohort.Id == id) is { } cohort
            ? new(history, cohort)
            : throw new InvalidOperationException($"There is no cohort {scope}.");
}
