namespace FollowUp.Summaries;

/// <summary>The closed answers of a set of responses: how many they are, and the tally of each question by its id.</summary>
internal sealed record GroupTally(int Responses, IReadOnlyDictionary<string, QuestionTally> Questions)
{
    public QuestionTally Question(string id) => Questions.GetValueOrDefault(id, QuestionTally.None);

    public GroupTally Plus(GroupTally other) =>
        new(Responses + other.Responses, OrdinalKeys.Union(Questions, other.Questions, (left, right) => left.Plus(right)));

    /// <param name="part">Of the same people, some, and of the same questions.</param>
    public GroupTally Minus(GroupTally part) =>
        new(Responses - part.Responses, OrdinalKeys.Union(Questions, part.Questions, (all, some) => all.Minus(some)));
}
