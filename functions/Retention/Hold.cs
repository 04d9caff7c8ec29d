namespace FollowUp.Retention;

/// <summary>Data that must not be deleted yet, and why (privacy rule 25). It keeps nobody from opting out.</summary>
/// <param name="Scope">A programme, or one of its cohorts or rounds: `programme~cohort`.</param>
internal sealed record Hold(string Id, string Scope, string Reason, string Owner, DateTimeOffset EndsOn)
{
    public const int MostDays = 180;

    public bool Covers(string scope, DateTimeOffset now) => now < EndsOn && (scope == Scope || scope.StartsWith($"{Scope}~", StringComparison.Ordinal));
}
