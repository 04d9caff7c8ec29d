namespace FollowUp.Programmes;

/// <summary>From the entries <c>scales</c> and <c>questionnaires</c> of a <c>programme.yaml</c> to the questionnaires.</summary>
internal sealed class QuestionnaireReader(ReadingNotes notes)
{
    private static readonly Dictionary<string, QuestionKind> Kinds = new()
    {
        ["choice"] = QuestionKind.Choice,
        ["several"] = QuestionKind.Several,
        ["text"] = QuestionKind.Text,
        ["number"] = QuestionKind.Number,
        ["date"] = QuestionKind.Date,
    };

    private static readonly string[] OptionKeys = ["kind", "options", "groupings", "headline"];

    private readonly Dictionary<string, Question> scales = [];

    public IReadOnlyDictionary<string, Questionnaire> Read(YamlMap root)
    {
        if (root.OptionalMap("scales") is { } map)
        {
            foreach (var (id, value) in map.Entries())
                scales[id] = ReadScale(map.Entry(id, value));
        }
        var questionnaires = root.Map("questionnaires");
        return questionnaires.Entries().ToDictionary(entry => entry.Key, entry => ReadQuestionnaire(entry.Key, questionnaires.Entry(entry.Key, entry.Value)));
    }

    private Questionnaire ReadQuestionnaire(string id, YamlMap map)
    {
        var questionnaire = new Questionnaire(
            id, map.Text("title", "What has lasted?"), map.Number("minutes", 1, 60), map.Text("intro", "What the answers are for."), map.List("sections", ReadSection));
        foreach (var message in QuestionnaireCheck.Faults(questionnaire).Concat(QuoteCheck.Faults(questionnaire)))
            notes.Refuse(map.Line, message);
        return map.Closed(questionnaire);
    }

    private Section ReadSection(YamlMap map) =>
        map.Closed(new Section(map.Text("title", "Your leadership"), map.OptionalText("intro"), map.List("questions", ReadQuestion)));

    private Question ReadQuestion(YamlMap map)
    {
        var id = map.ColumnName("id", "senior_support");
        var text = map.Text("text", "My senior leaders support me.");
        var options = map.OptionalText("scale") is { } scale ? Scale(map, scale) : ReadOptions(map, map.OneOf("kind", Kinds));
        return map.Closed(QuestionLimitsReader.Read(map, options with
        {
            Id = id,
            Text = text,
            ShortText = map.OptionalText("shortText") ?? text,
            Hint = map.OptionalText("hint"),
            IsRequired = map.Flag("required"),
            QuotableIf = map.OptionalMap("quotableIf") is { } permission ? ReadPermission(permission) : null,
            ShowIf = map.OptionalMap("showIf") is { } condition ? ReadCondition(condition) : null,
        }));
    }

    private static QuoteConsent ReadPermission(YamlMap map) => map.Closed(new QuoteConsent(map.ColumnName("question", "may_quote"), map.Text("option", "yes")));

    private static Condition ReadCondition(YamlMap map) => map.Closed(new Condition(map.ColumnName("question", "delivery_impact"), map.Texts("is")));

    private Question ReadScale(YamlMap map) => map.Closed(ReadOptions(map, QuestionKind.Choice));

    private Question Scale(YamlMap map, string name)
    {
        foreach (var key in OptionKeys.Where(key => map.Find(key) is not null))
            map.Refuse(key, $"the scale `{name}` says it already: take out `{key}`, or take out `scale`");
        if (scales.TryGetValue(name, out var scale))
            return scale;
        map.Refuse("scale", $"there is no scale `{name}`: declare it under `scales`, or use one of {string.Join(", ", scales.Keys)}");
        return Nameless(QuestionKind.Choice);
    }

    /// <summary>What a scale and a question of its own have in common: options, groupings, headline.</summary>
    private Question ReadOptions(YamlMap map, QuestionKind kind)
    {
        var question = Nameless(kind) with
        {
            Options = map.List("options", ReadOption),
            Groupings = map.List("groupings", ReadGrouping),
            Headline = map.Texts("headline"),
        };
        foreach (var message in OptionsCheck.Faults(question).Concat(UndecidedCheck.Faults(question)))
            notes.Refuse(map.Line, $"{map.Place}: {message}");
        return question;
    }

    private static AnswerOption ReadOption(YamlMap map) =>
        map.Closed(new AnswerOption(map.Id("id", "agree"), map.Text("label", "Agree"), map.Flag("standsAlone"), map.Flag("takesText")));

    private static Grouping ReadGrouping(YamlMap map) => map.Closed(new Grouping(map.List("cells", ReadCell)));

    private static GroupingCell ReadCell(YamlMap map) => map.Closed(new GroupingCell(map.Text("label", "Agree"), map.Texts("options")));

    private static Question Nameless(QuestionKind kind) => new() { Id = "", Text = "", ShortText = "", Kind = kind };
}
