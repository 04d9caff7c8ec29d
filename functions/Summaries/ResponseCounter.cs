using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Summaries;

/// <summary>Counts responses one at a time, in memory that does not grow with their number.</summary>
internal sealed class ResponseCounter(Questionnaire questionnaire, IEnumerable<BackgroundFact> facts)
{
    private readonly GroupCounter all = new(questionnaire.Questions.Where(question => question.IsClosed));

    private readonly FactCounter[] background = [.. facts.Select(fact => new FactCounter(fact.Id, questionnaire))];

    private readonly TextCounter[] texts =
        [.. questionnaire.Questions.Where(question => question.Kind == QuestionKind.Text).Select(question => new TextCounter(question.Id))];

    public void Add(Response response)
    {
        all.Add(response);
        foreach (var fact in background)
            fact.Add(response);
        foreach (var text in texts)
            text.Add(response);
    }

    public ResponseTally Tally() => new(
        all.Tally(),
        OrdinalKeys.Sorted(background, fact => fact.Id, fact => fact.Tally()),
        OrdinalKeys.Sorted(texts, text => text.Question, text => text.Sample()));
}
