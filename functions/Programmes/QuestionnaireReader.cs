namespace FollowUp.Programmes;

/// <summary>From the entries <c>scales</c> and <c>questionnaires</c> of a <c>programme.yaml</c> to the questionnaires.</summary>
internal sealed class QuestionnaireReader(List<ProgrammeFault> faults)
{
    private static readonly Dictionary<string, QuestionKind> Kinds = new()
    {
        ["choice"] = QuestionKind.Choice,
        ["several"] = QuestionKind.Several,
        ["text"] = QuestionKind.Text,
    };

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

    private static T Closed<T>(YamlMap map, T value)
    {
        map.RefuseOthers();
        return value;
    }

    private Questionnaire ReadQuestionnaire(string id, YamlMap map)
    {
        var questionnaire = new Questionnaire(
            id, map.Text("title", "What has lasted?"), map.Number("minutes", 1, 60), map.Text("intro", "What the answers are for."), map.List("sections", ReadSection));
        var ids = questionnaire.Questions.Select(question => question.Id).ToList();
        if (ids.Contains(Questionnaire.ConsentField))
            faults.Add(new(map.Line, $"questionnaire `{id}` has a question `{Questionnaire.ConsentField}`, which is the form's own field: give it another id"));
        foreach (var twice in ids.GroupBy(question => question).Where(same => same.Count() > 1))
            faults.Add(new(map.Line, $"questionnaire `{id}` has two questions `{twice.Key}`: give one another id"));
        return Closed(map, questionnaire);
    }

    private Section ReadSection(YamlMap map) =>
        Closed(map, new Section(map.Text("title", "Your leadership"), map.OptionalText("intro"), map.List("questions", ReadQuestion)));

    private Question ReadQuestion(YamlMap map)
    {
        var id = map.ColumnName("id", "senior_support");
        var text = map.Text("text", "My senior leaders support me.");
        var options = map.OptionalText("scale") is { } scale ? Scale(map, scale) : ReadOptions(map, map.OneOf("kind", Kinds));
        return Closed(map, options with
        {
            Id = id,
            Text = text,
            ShortText = map.OptionalText("shortText") ?? text,
            Hint = map.OptionalText("hint"),
            IsRequired = map.Flag("required"),
        });
    }

    private Question ReadScale(YamlMap map) => Closed(map, ReadOptions(map, QuestionKind.Choice));

    private Question Scale(YamlMap map, string name)
    {
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
        foreach (var message in OptionsCheck.Faults(question))
            faults.Add(new(map.Line, $"{map.Place}: {message}"));
        return question;
    }

    private static AnswerOption ReadOption(YamlMap map) =>
        Closed(map, new AnswerOption(map.Id("id", "agree"), map.Text("label", "Agree"), map.Flag("standsAlone")));

    private static Grouping ReadGrouping(YamlMap map) => Closed(map, new Grouping(map.List("cells", ReadCell)));

    private static GroupingCell ReadCell(YamlMap map) => Closed(map, new GroupingCell(map.Text("label", "Agree"), map.Texts("options")));

    private static Question Nameless(QuestionKind kind) => new() { Id = "", Text = "", ShortText = "", Kind = kind };
}
