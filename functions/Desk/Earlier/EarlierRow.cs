namespace FollowUp.Desk;

/// <summary>One row of the counts: so many people chose this option of a question.</summary>
/// <param name="Number">The first line is 1.</param>
internal sealed record EarlierRow(int Number, string Question, string Option, string People)
{
    public string Line => string.Join(", ", Question, Option, People);
}
