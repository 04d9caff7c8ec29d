using FollowUp.Programmes;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Responses;

/// <summary>The sample's form with consent and every required question answered.</summary>
internal static class FilledForm
{
    public static IReadOnlyDictionary<string, string> Value { get; } = SampleProgramme.Questionnaire.Questions
        .Where(question => question.IsRequired)
        .ToDictionary(question => question.Id, question => question.Options[0].Id)
        .Append(new(Questionnaire.ConsentField, Questionnaire.Consented))
        .ToDictionary();

    public static IReadOnlyDictionary<string, string> With(string question, string answer) => new Dictionary<string, string>(Value) { [question] = answer };
}
