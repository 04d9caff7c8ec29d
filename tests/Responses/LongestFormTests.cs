using System.Text;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Shared;

namespace FollowUp.Tests.Responses;

public sealed class LongestFormTests
{
    private static readonly string Sample = File.ReadAllText(Path.Combine(Checkout.Sample, "programme.yaml"));

    [Theory]
    [InlineData("kind: text")]
    [InlineData("kind: text, short: true")]
    [InlineData("kind: date, from: 2021-07-16, to: 2022-12-31")]
    [InlineData("kind: several, options: [{ id: a_way_that_has_a_long_name, label: One }, { id: yet_another_way_with_a_long_name, label: Two, takesText: true }]")]
    public void Every_answer_of_every_form_that_may_be_asked_fits_in_any_script(string question)
    {
        var longest = Enumerable.Range(1, 120).Select(more => Asking(question, more)).TakeWhile(file => file.Programme is not null).Last().Programme!;

        Assert.InRange(SentBytes(longest.Questionnaires.Values.Single()), SentForm.LargestBody / 2, SentForm.LargestBody);
    }

    private static ProgrammeFile Asking(string question, int times) => ProgrammeFile.Read(
        $"{Sample}\n      - title: More\n        questions:\n"
        + string.Concat(Enumerable.Range(0, times).Select(number => $"          - {{ id: more_that_has_the_longest_name_of_all{number:000}, text: More, {question} }}\n")));

    /// <summary>Of every option ticked and every text as long as it may be, as Chromium sends a form.</summary>
    private static int SentBytes(Questionnaire questionnaire) => Encoding.UTF8.GetByteCount(string.Concat(
        from question in questionnaire.Questions
        from field in FieldsOf(question)
        select $"------WebKitFormBoundary0123456789abcdef\r\nContent-Disposition: form-data; name=\"{field.Name}\"\r\n\r\n{field.Value}\r\n"));

    private static IEnumerable<(string Name, string Value)> FieldsOf(Question question) =>
    [
        .. question.Options.Select(option => (question.Id, option.Id)).Take(question.Kind == QuestionKind.Several ? question.Options.Count : 1),
        .. question.Kind == QuestionKind.Date ? new[] { (question.Id, "31"), (DateAnswer.MonthField(question), "12"), (DateAnswer.YearField(question), "2021") } : [],
        .. question.LongestWords == 0 ? [] : new[] { (question.Columns.Last(), new string('語', question.LongestWords)) },
        .. question.ShowIf is null ? [] : new[] { (Questionnaire.AskedField, question.Id) },
    ];
}
