using System.Globalization;
using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Desk;

/// <summary>Puts the rows of an earlier evaluation together by question, or says of each row what is wrong with it: then nothing is taken.</summary>
internal sealed record EarlierCheck(IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Answers, IReadOnlyList<DraftFault> Faults)
{
    public static EarlierCheck Of(Programme programme, IReadOnlyList<EarlierRow> rows)
    {
        var faults = new List<DraftFault>();
        faults.AddRange(rows.Where(row => People(row) is null).Select(row => new DraftFault(row.Number, row.Line, EarlierPageTexts.NumberWrong.With(EarlierAnswers.MostPeople))));
        faults.AddRange(rows.GroupBy(row => (row.Question, row.Option)).SelectMany(same => same.Skip(1)).Select(row => new DraftFault(row.Number, row.Line, EarlierPageTexts.RowTwice)));
        var answers = new Dictionary<string, IReadOnlyDictionary<string, int>>();
        foreach (var question in rows.GroupBy(row => row.Question))
        {
            answers[question.Key] = question.DistinctBy(row => row.Option).ToDictionary(row => row.Option, row => People(row) ?? EarlierAnswers.FewestAnswers);
            if (EarlierAnswers.Fault(programme, question.Key, answers[question.Key]) is { } fault)
                faults.Add(new(question.First().Number, question.First().Line, fault));
        }
        return new(answers, [.. faults.OrderBy(fault => fault.Number)]);
    }

    private static int? People(EarlierRow row) =>
        int.TryParse(row.People, NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people <= EarlierAnswers.MostPeople ? people : null;
}
