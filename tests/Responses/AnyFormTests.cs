using System.Globalization;
using FollowUp.Programmes;
using FollowUp.Responses;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Tests.Responses;

public sealed class AnyFormTests
{
    private static readonly Questionnaire Questionnaire = EveryKind.Questionnaire;

    private static readonly string?[] KnownValues = [null, "", "yes", "x y", "7", "2020", .. Questionnaire.Questions.SelectMany(question => question.Options).Select(option => option.Id)];

    private static readonly Gen<string?> Values = Gen.OneOf(Gen.Elements(KnownValues), ArbMap.Default.GeneratorFor<string?>());

    private static readonly Gen<string> Fields = Gen.OneOf(
        Gen.Elements(Questionnaire.Questions.SelectMany(question => (string[])[.. question.Columns, $"{question.Id}.month", $"{question.Id}.year"]).Concat(Questionnaire.OwnFields)),
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(field => field.Get));

    private static readonly Gen<Dictionary<string, StringValues>> Forms =
        from fields in Fields.ListOf()
        from values in Values.ArrayOf().ListOf(fields.Count)
        select fields.Zip(values).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => new StringValues(pair.Second));

    private static readonly Gen<Dictionary<string, StringValues>> CompleteForms = Forms.Select(form =>
    {
        form["consent"] = "yes";
        foreach (var question in Questionnaire.Questions.Where(question => question.IsRequired))
            form[question.Id] = question.Options.Count > 0 ? question.Options[0].Id : "By train";
        return form;
    });

    [Fact]
    public void Fills_no_column_outside_the_questionnaire() =>
        Prop.ForAll(Gen.OneOf(Forms, CompleteForms).ToArbitrary(), form => Fits(SurveyForm.Read(Questionnaire, form))).QuickCheckThrowOnFailure();

    private static bool Fits(SurveyForm form) => form switch
    {
        SurveyForm.Valid valid => valid.Response.Background.Count == 0 && valid.Response.Answers.All(answer => Fits(answer.Key, answer.Value)),
        SurveyForm.Incomplete more => more.Questions.Count > 0,
        SurveyForm.Invalid invalid => invalid.Errors.Count > 0 && invalid.Errors.All(error => error.Field == "consent" || Find(error.Field) is not null),
        _ => false,
    };

    private static bool Fits(string column, string value) => Questionnaire.Questions.SingleOrDefault(question => question.Columns.Contains(column)) switch
    {
        null => false,
        var question when column == question.OtherField => IsText(value, Question.LongestShortText) && !value.Contains('\n', StringComparison.Ordinal),
        { Kind: QuestionKind.Text } question => IsText(value, question.Longest),
        { Kind: QuestionKind.Choice } question => question.Option(value) is not null,
        { Kind: QuestionKind.Several } question => value.Split(' ').All(id => question.Option(id) is not null),
        { Numbers: { } range } => range.Contains(int.Parse(value, CultureInfo.InvariantCulture)),
        { Days: { } range } => range.Contains(DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => false,
    };

    private static bool IsText(string value, int longest) =>
        value.Length > 0 && value.Length <= longest && !value.Any(character => char.IsControl(character) && character is not '\n' and not '\t');

    private static Question? Find(string id) => Questionnaire.Questions.FirstOrDefault(question => question.Id == id);
}
