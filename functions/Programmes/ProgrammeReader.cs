using FollowUp.Alumni;

namespace FollowUp.Programmes;

/// <summary>From the entries of a <c>programme.yaml</c> to the programme, apart from its questionnaires.</summary>
internal sealed class ProgrammeReader(ReadingNotes notes)
{
    private static readonly Dictionary<string, LinkAnswers> LinkingModes = new()
    {
        ["withinRound"] = LinkAnswers.WithinRound,
        ["acrossRounds"] = LinkAnswers.AcrossRounds,
    };

    private static readonly Dictionary<string, BasisKind?> Bases = new()
    {
        ["consent"] = null,
        ["legitimateInterests"] = BasisKind.LegitimateInterests,
        ["publicTask"] = BasisKind.PublicTask,
    };

    public Programme Read(YamlMap root)
    {
        var waves = root.List("waves", ReadWave);
        var cohorts = root.List("cohorts", ReadCohort);
        var timeZone = ReadTimeZone(root);
        var basis = root.OptionalMap("legalBasis") is { } declared ? ReadBasis(declared) : null;
        var programme = new Programme
        {
            Id = root.Id("programme", "send-leadership"),
            Name = root.Text("name", "SEND Leadership Programme"),
            IsSampleData = root.Flag("sampleData"),
            Controller = ReadController(root.Map("controller")),
            Sender = ReadSender(root.Map("sender")),
            TimeZone = timeZone,
            SendWindow = root.OptionalMap("sendWindow") is { } window ? SendWindowReader.Read(window) : SendWindow.Default,
            DeclaredBasis = basis,
            ConsentWordings = ReadWordings(root, isNeeded: basis is null),
            Messages = root.OptionalMap("messages") is { } messages ? MessageTextsReader.Read(messages) : MessageTexts.Usual,
            Windows = root.OptionalMap("windows") is { } windows ? RetentionWindowsReader.Read(windows) : RetentionWindows.Usual,
            InformationSheet = root.List("informationSheet", ReadInformation),
            Cohorts = cohorts,
            Waves = waves,
            Questionnaires = new QuestionnaireReader(notes).Read(root),
            RosterFacts = ReadRosterFacts(root),
            BackgroundFacts = root.List("backgroundFacts", ReadFact),
            TextsBeside = root.Texts("textsBeside"),
            Reports = ReadReports(root, waves.SelectMany(wave => wave.Rounds(cohorts, timeZone))),
        };
        foreach (var (part, message) in ProgrammeReferences.Faults(programme))
            notes.RefusePart(part, message);
        return root.Closed(EarlierEvaluationReader.Read(root, AfterAnswerReader.Read(root, programme)));
    }

    private static Cohort ReadCohort(YamlMap map) => map.Closed(new Cohort(map.Id("id", "2018-19"), map.Date("endsOn")));

    private static BackgroundFact ReadFact(YamlMap map) => map.Closed(new BackgroundFact(map.ColumnName("id", "sector"), map.Text("label", "Sector")));

    private static Controller ReadController(YamlMap map) =>
        map.Closed(new Controller(map.Text("name", "The Example Trust"), map.Text("contact", "privacy@trust.example")));

    private static Sender ReadSender(YamlMap map)
    {
        var (name, address) = (map.Text("name", "Robin Ash, research team"), map.Text("address", "research@trust.example"));
        if (name.Any(char.IsControl))
            map.Refuse("name", "`name` of `sender` stands in the head of every message: write it on one line, without control characters");
        foreach (var key in new[] { "address", "replyTo" })
        {
            if (map.OptionalText(key) is { } text && EmailAddress.Parse(text) is null)
                map.Refuse(key, $"`{key}: {text}` is not an address that mail can be sent to: write one such as research@trust.example");
        }
        return map.Closed(new Sender(name, address, map.OptionalText("replyTo") ?? address));
    }

    private static IReadOnlyList<string> ReadRosterFacts(YamlMap root)
    {
        var facts = root.ColumnNames("rosterFacts", "sector");
        foreach (var fact in facts.Intersect(RosterColumns.Base))
            root.Refuse("rosterFacts", $"`{fact}` of `rosterFacts` is a column that every roster has: take it out, or give the fact another name");
        foreach (var fact in facts.GroupBy(fact => fact).Where(same => same.Count() > 1))
            root.Refuse("rosterFacts", $"`rosterFacts` names `{fact.Key}` twice: take one of them out");
        return [.. facts.Distinct()];
    }

    /// <returns>Null where people are written to by their consent.</returns>
    private static DeclaredBasis? ReadBasis(YamlMap map)
    {
        if (map.OneOf("kind", Bases) is { } kind)
            return map.Closed(new DeclaredBasis(kind, map.Text("assessment", "LIA 2022-3"), map.Text("notice", "Privacy notice 2021-1")));
        map.Closed(map);
        return null;
    }

    private static Dictionary<string, string> ReadWordings(YamlMap root, bool isNeeded)
    {
        if ((isNeeded ? root.Map("consentWordings") : root.OptionalMap("consentWordings")) is not { } wordings)
            return [];
        var read = wordings.Entries().ToDictionary(entry => entry.Key, entry => wordings.Text(entry.Key, "I agree that you may write to me."));
        if (isNeeded && read.Count == 0)
            root.Refuse("consentWordings", "`consentWordings` must hold the text that people consented to, such as `v1: I agree that you may write to me.`");
        return read;
    }

    private static InformationSection ReadInformation(YamlMap map) =>
        map.Closed(new InformationSection(map.Text("title", "What happens to my answers?"), map.Text("text", "They are kept for 36 months.")));

    private static Wave ReadWave(YamlMap map)
    {
        var wave = new Wave
        {
            Id = map.Id("id", "36m"),
            OpensOn = map.OptionalDate("opensOn"),
            Months = map.OptionalNumber("months", 0, 120),
            Cohorts = map.Texts("cohorts"),
            OpenForDays = map.Number("openForDays", 1, 180),
            RemindAfterDays = [.. map.OptionalNumbers("remindAfterDays", [7, 14])],
            Questionnaire = map.Text("questionnaire", "evaluation"),
            SampledFrom = ReadSample(map),
            LinkAnswers = map.OneOf("linkAnswers", LinkingModes),
        };
        if (wave.OpensOn is null == wave.Months is null)
            map.Refuse("id", $"wave `{wave.Id}` must have either `opensOn: 2022-02-01` or `months: 36`");
        if (wave is { OpensOn: not null, LinkAnswers: LinkAnswers.AcrossRounds, Cohorts.Count: > 1 })
            map.Refuse("linkAnswers", $"wave `{wave.Id}` has several cohorts on one date: `acrossRounds` needs a wave for each cohort, or write `withinRound`");
        return map.Closed(wave);
    }

    /// <returns>The number of people whom a probability sample was drawn from; null where there is none.</returns>
    private static int? ReadSample(YamlMap map)
    {
        var (sample, population) = (map.OptionalText("sample"), map.OptionalNumber("population", 1, 10_000_000));
        if (sample is not (null or "probability"))
            map.Refuse("sample", $"`sample: {sample}` must be `probability`: leave it out where people are not drawn by chance");
        if (sample is null != population is null)
            map.Refuse(sample is null ? "population" : "sample", "a probability sample needs both `sample: probability` and `population:`, the number of people it was drawn from");
        return population;
    }

    private static TimeZoneInfo ReadTimeZone(YamlMap root)
    {
        var name = root.OptionalText("timeZone") ?? "Europe/London";
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var timeZone))
            return timeZone;
        root.Refuse("timeZone", $"there is no time zone `{name}`: use a name such as Europe/London");
        return TimeZoneInfo.Utc;
    }

    private static List<Report> ReadReports(YamlMap root, IEnumerable<Round> rounds)
    {
        var declared = root.List("reports", map => map.Closed(new Report(map.Id("id", "evaluation-2022"), map.Text("title", "Evaluation 2022"), map.Texts("rounds"))));
        return [.. declared, .. rounds
            .Select(round => round.Id)
            .Distinct()
            .Where(round => !declared.Any(report => report.Rounds.Contains(round)))
            .Select(round => new Report(round, round, [round]))];
    }
}
