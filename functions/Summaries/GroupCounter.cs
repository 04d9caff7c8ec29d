using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Summaries;

/// <summary>Counts the closed answers of a group of responses.</summary>
internal sealed class GroupCounter(IEnumerable<Question> questions)
{
    private readonly QuestionCounter[] counters = [.. questions.Select(question => new QuestionCounter(question))];
    private int responses;

    public void Add(Response response)
    {
        responses++;
        foreach (var counter in counters)
            counter.Add(response);
    }

    public GroupTally Tally() => new(responses, OrdinalKeys.Sorted(counters, counter => counter.Question, counter => counter.Tally()));

    private sealed class QuestionCounter(Question question)
    {
        private readonly Dictionary<string, int> counts = question.Options.ToDictionary(option => option.Id, _ => 0);
        private int asked;
        private int answered;

        public string Question => question.Id;

        public void Add(Response response)
        {
            if (!question.IsAskedAfter(response.Answers))
                return;
            asked++;
            var isAnswered = false;
            foreach (var option in Chosen(response))
                isAnswered |= Count(option);
            answered += isAnswered ? 1 : 0;
        }

        public QuestionTally Tally() => new(asked, answered, OrdinalKeys.Sorted(counts, count => count.Key, count => count.Value));

        private IEnumerable<string> Chosen(Response response)
        {
            if (question.Kind == QuestionKind.Several)
                return response.Chosen(question.Id)?.Distinct() ?? [];
            return response.Answers.TryGetValue(question.Id, out var option) ? [option] : [];
        }

        /// <summary>False for what is no option of this version of the questionnaire: it counts as no answer.</summary>
        private bool Count(string option)
        {
            if (!counts.TryGetValue(option, out var count))
                return false;
            counts[option] = count + 1;
            return true;
        }
    }
}
