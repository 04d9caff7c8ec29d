using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Summaries;

/// <summary>Counts people who answered two rounds, by the choices that both asked for.</summary>
internal sealed class PairCounter(Questionnaire earlier, Questionnaire later)
{
    private readonly Dictionary<string, Dictionary<string, int>> questions =
        Choices(earlier).Intersect(Choices(later)).ToDictionary(question => question, _ => new Dictionary<string, int>());

    private int pairs;

    public void Add(Response before, Response after)
    {
        pairs++;
        foreach (var (question, moves) in questions)
        {
            var move = PairTally.Move(before.Answers.GetValueOrDefault(question), after.Answers.GetValueOrDefault(question));
            moves[move] = moves.GetValueOrDefault(move) + 1;
        }
    }

    public PairTally Tally() => new(pairs, OrdinalKeys.Sorted(questions, question => question.Key, IReadOnlyDictionary<string, int> (question) =>
        OrdinalKeys.Sorted(question.Value, move => move.Key, move => move.Value)));

    private static IEnumerable<string> Choices(Questionnaire questionnaire) =>
        questionnaire.Questions.Where(question => question.Kind == QuestionKind.Choice).Select(question => question.Id);
}
