using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>What people could have answered instead, so that each of them answered what they were asked, and nothing else.</summary>
internal sealed class OtherAnswers(Questionnaire questionnaire)
{
    /// <summary>All that one of these people could have answered who gave this answer, as all others did.</summary>
    public IEnumerable<IReadOnlyList<OtherAnswer>> Instead(RawTable table, string answer)
    {
        var question = table.Question;
        if (table.Option is null)
            return table.Answers.Where(other => other != answer).Select(other => With(new(question, answer, other), table.People, AnswerTo)).OfType<List<OtherAnswer>>();
        if (Routed(question).Any())
            return [];
        var tally = table.People.Question(question.Id);
        return answer == RawTable.None ? SeveralAnswers.With(question, table.Option, tally) : SeveralAnswers.Without(question, table.Option, tally);
    }

    /// <summary>What changes for one of these people who swaps their answer with one of others.</summary>
    /// <returns>Null where that cannot be told.</returns>
    public IReadOnlyList<OtherAnswer>? Swapped(RawTable table, OtherAnswer answer, RawTable others) =>
        table.Option is null ? With(answer, table.People, routed => AnswerOf(routed, others.People)) : Routed(table.Question).Any() ? null : [answer];

    /// <summary>With the questions that the answer leads to, or no longer does. Where those lead on, too, nothing can be told.</summary>
    private List<OtherAnswer>? With(OtherAnswer answer, GroupTally people, Func<Question, string> asked)
    {
        var all = new List<OtherAnswer> { answer };
        foreach (var routed in Routed(answer.Question))
        {
            var (was, becomes) = (LeadsTo(routed, answer.From), LeadsTo(routed, answer.To));
            if (was == becomes)
                continue;
            if (Routed(routed).Any() || routed.Kind == QuestionKind.Several)
                return null;
            all.Add(new(routed, was ? AnswerOf(routed, people) : null, becomes ? asked(routed) : null));
        }
        return all;
    }

    private IEnumerable<Question> Routed(Question question) => questionnaire.Questions.Where(other => other.IsClosed && other.ShowIf?.Question == question.Id);

    private static bool LeadsTo(Question routed, string? answer) => answer is not null && routed.ShowIf?.Options.Contains(answer) == true;

    /// <summary>Whatever somebody gives who is asked.</summary>
    private static string AnswerTo(Question question) => question.IsRequired ? question.Options[0].Id : RawTable.None;

    /// <summary>One that somebody of them gave.</summary>
    private static string AnswerOf(Question question, GroupTally people) =>
        question.Options.FirstOrDefault(option => people.Question(question.Id).Chose(option.Id) > 0)?.Id ?? RawTable.None;
}
