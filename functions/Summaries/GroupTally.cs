namespace FollowUp.Summaries;

/// <summary>The closed answers of a set of responses: how many they are, and the tally of each question by its id.</summary>
internal sealed record GroupTally(int Responses, IReadOnlyDictionary<string, QuestionTally> Questions)
{
    public QuestionTally Question(string id) => Questions.GetValueOrDefault(id, QuestionTally.None);

    public GroupTally Plus(GroupTally other) =>
        new(Responses + other.Responses, OrdinalKeys.Union(Questions, other.Questions, (left, right) => left.Plus(right)));
}
