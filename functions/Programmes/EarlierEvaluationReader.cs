namespace FollowUp.Programmes;

/// <summary>The entries of a <c>programme.yaml</c> on what was asked before: <c>earlierEvaluations</c>.</summary>
internal static class EarlierEvaluationReader
{
    public static Programme Read(YamlMap root, Programme programme)
    {
        var evaluations = root.List("earlierEvaluations", map => ReadEvaluation(map, programme));
        foreach (var twice in evaluations.GroupBy(evaluation => evaluation.Id).Where(same => same.Count() > 1))
            root.Refuse("earlierEvaluations", $"`earlierEvaluations` has `{twice.Key}` twice: give one of them another id");
        return programme with { EarlierEvaluations = evaluations };
    }

    private static EarlierEvaluation ReadEvaluation(YamlMap map, Programme programme) => map.Closed(new EarlierEvaluation
    {
        Id = map.Id("id", "end-of-programme-2021"),
        Title = map.Text("title", "End of programme 2021"),
        HeldOn = map.Date("heldOn"),
        Source = map.Text("source", "Exit forms, counted by the delivery team"),
        Answers = ReadAnswers(map.Map("answers"), programme),
    });

    private static Dictionary<string, IReadOnlyDictionary<string, int>> ReadAnswers(YamlMap map, Programme programme)
    {
        var answers = new Dictionary<string, IReadOnlyDictionary<string, int>>();
        foreach (var (question, value) in map.Entries())
        {
            var options = map.Entry(question, value);
            answers[question] = options.Entries().ToDictionary(option => option.Key, option => options.Number(option.Key, 0, EarlierAnswers.MostPeople));
            if (EarlierAnswers.Fault(programme, question, answers[question]) is { } fault)
                map.Refuse(question, fault);
        }
        return answers;
    }
}
