using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>What the ids in the other files stand for: a row for each option, for each question in people's own words and for each background fact.</summary>
internal static class CodebookCsv
{
    private static readonly string[] Header = ["id", "kind", "text", "option", "label", "headline", "note"];

    public static BinaryData Of(Questionnaire questionnaire, IEnumerable<BackgroundFact> facts) =>
        CsvFile.Of(Header, questionnaire.Questions.SelectMany(OfQuestion).Concat(facts.Select(OfFact)));

    private static IEnumerable<string[]> OfQuestion(Question question)
    {
        var note = question.IsRequired ? "" : "could be left out";
        if (!question.IsClosed)
            return [[question.Id, Kind(question), question.Text, "", "", "", note]];
        return question.Options.Select(option => (string[])
            [question.Id, Kind(question), question.Text, option.Id, option.Label, question.Headline.Contains(option.Id) ? "yes" : "", option.StandsAlone ? "stands alone" : note]);
    }

    private static string[] OfFact(BackgroundFact fact) => [fact.Id, "background fact", fact.Label, "", "", "", "the roster's values stand under group"];

    private static string Kind(Question question) => question.Kind switch
    {
        QuestionKind.Choice => "one option",
        QuestionKind.Several => "any number of options",
        QuestionKind.Text => "own words",
        QuestionKind.Number => "whole number",
        QuestionKind.Date => "day",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
