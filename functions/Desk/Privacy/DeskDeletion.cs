using FollowUp.Retention;

namespace FollowUp.Desk;

/// <summary>What of a programme is deleted, from when on.</summary>
/// <param name="Scope">Of which of its cohorts, rounds or reports; the programme itself where it is of none.</param>
public sealed record DeskDeletion(string Rule, string Scope, DateTimeOffset On, int Count)
{
    internal static DeskDeletion Of(ForecastLine line) => new(line.Rule, line.Scope.Split('~')[^1], line.ExpiresOn, line.Count);
}
