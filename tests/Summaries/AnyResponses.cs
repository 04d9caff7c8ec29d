using FollowUp.Programmes;
using FollowUp.Responses;
using FsCheck;
using FsCheck.Fluent;

namespace FollowUp.Tests.Summaries;

/// <summary>Responses to the sample's questionnaire as nobody would give them: any option, any left out, any background.</summary>
internal static class AnyResponses
{
    private static readonly string[] Texts = ["", " ", "Ça va", "ca va", "=1+1", "The same words"];

    private static readonly string[] Places = ["north", "Nord", "ø", "Ö"];

    public static Arbitrary<Response[]> Some { get; } = Responses().ArrayOf().ToArbitrary();

    /// <summary>Answers that come, change and are taken back again, by people of whom some have answered, in both rounds of a cohort.</summary>
    public static Gen<Change[]> Changes { get; } = (
        from round in Gen.Elements(FollowedCohort.Before, FollowedCohort.After)
        from person in Gen.Choose(0, 39)
        from response in Gen.Frequency((3, Responses().Select(Response? (given) => given)), (1, Gen.Constant<Response?>(null)))
        from isSummedUp in Gen.Frequency((1, Gen.Constant(true)), (4, Gen.Constant(false)))
        select new Change(round, person, response, isSummedUp)).ArrayOf(30);

    private static Gen<Response> Responses() =>
        from answers in Gen.CollectToArray(Sample.Questionnaire.Questions, Answer)
        from background in Gen.CollectToArray(Sample.Programme.BackgroundFacts, fact => Maybe(fact.Id, Gen.Elements(Places)))
        select new Response(Known(answers), Known(background));

    private static Gen<KeyValuePair<string, string>?> Answer(Question question) =>
        Maybe(question.Id, question.Kind switch
        {
            QuestionKind.Choice => Gen.Elements(question.Options.Select(option => option.Id)),
            QuestionKind.Several => Gen.SubListOf(question.Options.Select(option => option.Id)).Select(ids => string.Join(' ', ids)),
            _ => Gen.Elements(Texts),
        });

    private static Gen<KeyValuePair<string, string>?> Maybe(string key, Gen<string> value) =>
        Gen.Frequency<KeyValuePair<string, string>?>(
            (4, value.Select(given => (KeyValuePair<string, string>?)new(key, given))),
            (1, Gen.Constant<KeyValuePair<string, string>?>(null)));

    private static Dictionary<string, string> Known(KeyValuePair<string, string>?[] entries) =>
        entries.OfType<KeyValuePair<string, string>>().ToDictionary();

    /// <param name="Response">Null where it is taken back.</param>
    /// <param name="IsSummedUp">The report is made anew afterwards.</param>
    internal sealed record Change(string Round, int Person, Response? Response, bool IsSummedUp);
}
