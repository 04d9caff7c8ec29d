namespace FollowUp.Programmes;

/// <summary>The whole numbers from one to another, both among them.</summary>
public sealed record NumberRange(int From, int To)
{
    public bool Contains(int number) => From <= number && number <= To;
}
