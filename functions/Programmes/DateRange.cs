namespace FollowUp.Programmes;

/// <summary>The days from one to another, both among them.</summary>
public sealed record DateRange(DateOnly From, DateOnly To)
{
    public bool Contains(DateOnly day) => From <= day && day <= To;
}
