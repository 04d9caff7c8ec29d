namespace FollowUp.Programmes;

/// <summary>From the entries of a <c>programme.yaml</c> to the programme, apart from its questionnaires.</summary>
internal sealed class ProgrammeReader(List<ProgrammeFault> faults)
{
    private static readonly Dictionary<string, LinkAnswers> LinkingModes = new()
    {
        ["withinRound"] = LinkAnswers.WithinRound,
        ["acrossRounds"] = LinkAnswers.AcrossRounds,
    };

    private static readonly Dictionary<string, DayOfWeek> Days =
        Enum.GetValues<DayOfWeek>().ToDictionary(day => day.ToString().ToLowerInvariant());

    public Programme Read(YamlMap root)
    {
        var waves = root.List("waves", ReadWave);
        var cohorts = root.List("cohorts", ReadCohort);
        var timeZone = ReadTimeZone(root);
        var programme = new Programme
        {
            Id = root.Id("programme", "send-leadership"),
            Name = root.Text("name", "SEND Leadership Programme"),
            IsSampleData = root.Flag("sampleData"),
            Controller = ReadController(root.Map("controller")),
            Sender = ReadSender(root.Map("sender")),
            TimeZone = timeZone,
            SendWindow = root.OptionalMap("sendWindow") is { } window ? ReadWindow(window) : SendWindow.Default,
            ConsentWordings = ReadWordings(root.Map("consentWordings")),
            Cohorts = cohorts,
            Waves = waves,
            Questionnaires = new QuestionnaireReader(faults).Read(root),
            RosterFacts = root.Texts("rosterFacts"),
            BackgroundFacts = root.List("backgroundFacts", ReadFact),
            Reports = ReadReports(root, waves.SelectMany(wave => wave.Rounds(cohorts, timeZone))),
        };
        root.RefuseOthers();
        faults.AddRange(ProgrammeReferences.Check(programme, root.Line));
        return programme;
    }

    private static T Closed<T>(YamlMap map, T value)
    {
        map.RefuseOthers();
        return value;
    }

    private static Cohort ReadCohort(YamlMap map) => Closed(map, new Cohort(map.Id("id", "2018-19"), map.Date("endsOn")));

    private static BackgroundFact ReadFact(YamlMap map) => Closed(map, new BackgroundFact(map.ColumnName("id", "sector"), map.Text("label", "Sector")));

    private static Controller ReadController(YamlMap map) =>
        Closed(map, new Controller(map.Text("name", "The Example Trust"), map.Text("contact", "privacy@trust.example")));

    private static Sender ReadSender(YamlMap map)
    {
        var address = map.Text("address", "research@trust.example");
        return Closed(map, new Sender(map.Text("name", "Robin Ash, research team"), address, map.OptionalText("replyTo") ?? address));
    }

    private static Dictionary<string, string> ReadWordings(YamlMap map) =>
        map.Entries().ToDictionary(entry => entry.Key, entry => entry.Value.ToString());

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
            LinkAnswers = map.OneOf("linkAnswers", LinkingModes),
        };
        if (wave.OpensOn is null == wave.Months is null)
            map.Refuse("id", $"wave `{wave.Id}` must have either `opensOn: 2022-02-01` or `months: 36`");
        if (wave is { OpensOn: not null, LinkAnswers: LinkAnswers.AcrossRounds, Cohorts.Count: > 1 })
            map.Refuse("linkAnswers", $"wave `{wave.Id}` has several cohorts on one date: `acrossRounds` needs a wave for each cohort, or write `withinRound`");
        return Closed(map, wave);
    }

    private static TimeZoneInfo ReadTimeZone(YamlMap root)
    {
        var name = root.OptionalText("timeZone") ?? "Europe/London";
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var timeZone))
            return timeZone;
        root.Refuse("timeZone", $"there is no time zone `{name}`: use a name such as Europe/London");
        return TimeZoneInfo.Utc;
    }

    private static SendWindow ReadWindow(YamlMap map)
    {
        var days = map.TextNodes("days").Select(day => day.Text).ToList();
        if (days.Count == 0 || days.Any(day => !Days.ContainsKey(day)))
            map.Refuse("days", $"`days` must be a list of {string.Join(", ", Days.Keys)}");
        var window = new SendWindow(
            [.. days.Where(Days.ContainsKey).Select(day => Days[day])],
            TimeSpan.FromHours(map.Number("fromHour", 0, 23)),
            TimeSpan.FromHours(map.Number("untilHour", 1, 24)));
        if (window.From >= window.Until)
            map.Refuse("untilHour", "`untilHour` must be later than `fromHour`");
        return Closed(map, window);
    }

    private static List<Report> ReadReports(YamlMap root, IEnumerable<Round> rounds)
    {
        var declared = root.List("reports", map => Closed(map, new Report(map.Id("id", "evaluation-2022"), map.Text("title", "Evaluation 2022"), map.Texts("rounds"))));
        return [.. declared, .. rounds
            .Where(round => !declared.Any(report => report.Rounds.Contains(round.Id)))
            .Select(round => new Report(round.Id, round.Id, [round.Id]))];
    }
}
