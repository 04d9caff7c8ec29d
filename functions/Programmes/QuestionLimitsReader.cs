namespace FollowUp.Programmes;

/// <summary>How long, large or late the answer to a question may be: the entries <c>short</c>, <c>from</c> and <c>to</c>.</summary>
internal static class QuestionLimitsReader
{
    private const int LargestNumber = 1_000_000;
    private static readonly string[] Bounds = ["from", "to"];

    public static Question Read(YamlMap map, Question question)
    {
        var isShort = map.Flag("short");
        if (isShort && question.Kind != QuestionKind.Text)
            map.Refuse("short", "only a text can be `short`: take it out, or write `kind: text`");
        return question.Kind switch
        {
            QuestionKind.Number => question with { Numbers = ReadNumbers(map) },
            QuestionKind.Date => question with { Days = ReadDays(map) },
            _ => Unbounded(map, question with { IsShort = isShort }),
        };
    }

    private static NumberRange ReadNumbers(YamlMap map)
    {
        var range = new NumberRange(map.Number("from", 0, LargestNumber), map.Number("to", 0, LargestNumber));
        if (range.From > range.To)
            map.Refuse("to", "`to` must not be less than `from`");
        return range;
    }

    private static DateRange ReadDays(YamlMap map)
    {
        var range = new DateRange(map.Date("from"), map.Date("to"));
        if (range.From > range.To)
            map.Refuse("to", "`to` must not be before `from`");
        return range;
    }

    private static Question Unbounded(YamlMap map, Question question)
    {
        foreach (var key in Bounds.Where(key => map.Find(key) is not null))
            map.Refuse(key, $"only a number or a date has `{key}`: take it out, or write `kind: number`");
        return question;
    }
}
