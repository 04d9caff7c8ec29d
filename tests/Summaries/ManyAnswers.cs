using System.Globalization;
using System.Security.Cryptography;
using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Tests.Summaries;

/// <summary>Invented answers to the sample's evaluation, one after the other, the same ones each time.</summary>
internal static class ManyAnswers
{
    private static readonly string[] Sectors = ["health", "education", "social care", "voluntary", "other"];

    public static IEnumerable<Response> Of(int people)
    {
        var random = new Random(26);
        var questions = Sample.Questionnaire.Questions.ToArray();
        for (var person = 0; person < people; person++)
            yield return new(Answers(questions, random), Background(random));
    }

    public static Pseudonym Pseudonym(int person) =>
        new(Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(person))));

    private static Dictionary<string, string> Answers(Question[] questions, Random random)
    {
        var answers = new Dictionary<string, string>(questions.Length);
        foreach (var question in questions)
        {
            if (random.Next(10) > 0)
                answers[question.Id] = Answer(question, random);
        }
        return answers;
    }

    private static string Answer(Question question, Random random) => question.Kind switch
    {
        QuestionKind.Choice => question.Options[random.Next(question.Options.Count)].Id,
        QuestionKind.Several => string.Join(' ', question.Options.Where(_ => random.Next(2) == 0).Select(option => option.Id)),
        _ => string.Create(CultureInfo.InvariantCulture, $"What I learned with the others is still what I do every week, number {random.Next()} of what I could say."),
    };

    private static Dictionary<string, string> Background(Random random) => new()
    {
        ["cohort"] = Sample.Round.Cohorts[random.Next(Sample.Round.Cohorts.Count)],
        ["sector"] = Sectors[random.Next(Sectors.Length)],
    };
}
