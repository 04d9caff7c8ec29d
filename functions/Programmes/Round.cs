namespace FollowUp.Programmes;

/// <summary>One opening of a wave. It opens at <see cref="OpensOn"/> and is closed from <see cref="ClosesOn"/> on.</summary>
internal sealed record Round(string Id, Wave Wave, IReadOnlyList<string> Cohorts, DateTimeOffset OpensOn, DateTimeOffset ClosesOn)
{
    public bool IsOpen(DateTimeOffset now) => OpensOn <= now && now < ClosesOn;
}
