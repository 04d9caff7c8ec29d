namespace FollowUp.Summaries;

/// <summary>How many saw one closed question, how many answered it, and how many chose each of its options.</summary>
internal sealed record QuestionTally(int Asked, int Answered, IReadOnlyDictionary<string, int> Options)
{
    public static QuestionTally None { get; } = new(0, 0, new Dictionary<string, int>());

    public int Chose(string option) => Options.GetValueOrDefault(option);

    public QuestionTally Plus(QuestionTally other) =>
        new(Asked + other.Asked, Answered + other.Answered, OrdinalKeys.Union(Options, other.Options, (left, right) => left + right));

    /// <param name="part">Of the same people, some.</param>
    public QuestionTally Minus(QuestionTally part) =>
        new(Asked - part.Asked, Answered - part.Answered, OrdinalKeys.Union(Options, part.Options, (all, some) => all - some));
}
