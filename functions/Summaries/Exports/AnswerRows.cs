using System.Globalization;
using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Summaries;

/// <summary>
/// A row for each answer, without anybody's own words. Chance decides the order, and which number stands for whom: the same number in
/// two rounds is the same person, and says nothing in any other export.
/// </summary>
internal sealed class AnswerRows(Questionnaire questionnaire, IReadOnlyList<BackgroundFact> facts)
{
    private readonly List<Question> questions = [.. questionnaire.Questions.Where(question => question.Kind != QuestionKind.Text)];

    /// <param name="shuffled">In random order.</param>
    public ExportTable Of(IEnumerable<RoundResponse> shuffled)
    {
        var numbers = new Dictionary<Pseudonym, int>();
        var people = 0;
        var rows = new List<IReadOnlyList<string>>();
        foreach (var (round, (response, pseudonym)) in shuffled)
        {
            if (pseudonym is null || !numbers.TryGetValue(pseudonym, out var person))
                person = ++people;
            if (pseudonym is not null)
                numbers[pseudonym] = person;
            rows.Add([person.ToString(CultureInfo.InvariantCulture), round, .. Background(response), .. questions.SelectMany(question => Cells(question, response))]);
        }
        return new("rows", ["person", "round", .. facts.Select(fact => fact.Id), .. questions.SelectMany(Columns)], rows);
    }

    private static IEnumerable<string> Columns(Question question) =>
        question.Kind == QuestionKind.Several ? question.Options.Select(option => $"{question.Id}.{option.Id}") : [question.Id];

    /// <summary>Of a several-choice question 1 or 0 for each option, and nothing where it was left out.</summary>
    private static IEnumerable<string> Cells(Question question, Response response)
    {
        if (question.Kind != QuestionKind.Several)
            return [response.Answers.GetValueOrDefault(question.Id, "")];
        var chosen = response.Chosen(question.Id);
        return question.Options.Select(option => chosen is null ? "" : chosen.Contains(option.Id) ? "1" : "0");
    }

    private IEnumerable<string> Background(Response response) => facts.Select(fact => response.Background.GetValueOrDefault(fact.Id, ""));
}
