using FollowUp.Programmes;

namespace FollowUp.Tests.Programmes;

public sealed class ProgrammeFileTests
{
    private static readonly string Sample = File.ReadAllText(Path.Combine(Checkout.Sample, "programme.yaml"));

    [Fact]
    public void The_sample_reads_without_a_fault()
    {
        var file = ProgrammeFile.Read(Sample);

        Assert.Empty(file.Faults);
        Assert.Equal("send-leadership", file.Programme?.Id);
    }

    [Fact]
    public void A_dated_wave_has_one_round_for_all_its_cohorts_from_midnight_to_midnight()
    {
        var round = ProgrammeFile.Read(Sample).Programme?.Round("evaluation-2022");

        Assert.NotNull(round);
        Assert.Equal(["2018-19", "2019-20", "2020-21"], round.Cohorts);
        Assert.Equal(new DateTimeOffset(2022, 2, 1, 0, 0, 0, TimeSpan.Zero), round.OpensOn);
        Assert.Equal(new DateTimeOffset(2022, 3, 1, 0, 0, 0, TimeSpan.Zero), round.ClosesOn);
    }

    [Fact]
    public void A_relative_wave_has_a_round_for_each_cohort_on_the_programmes_wall_clock()
    {
        var round = ProgrammeFile.Read(Sample).Programme?.Round("36m.2021-22");

        Assert.Equal(new DateTimeOffset(2025, 7, 14, 23, 0, 0, TimeSpan.Zero), round?.OpensOn);
    }

    [Theory]
    [InlineData("endsOn: 2016-07-15", "endsOn: 15/07/2016", "2022-02-01")]
    [InlineData("openForDays: 28\n    remind", "openFor: 28\n    remind", "openForDays")]
    [InlineData("questionnaire: evaluation\n    linkAnswers: withinRound", "questionnaire: evalution\n    linkAnswers: withinRound", "`evalution`")]
    [InlineData("linkAnswers: withinRound", "linkAnswers: never", "withinRound, acrossRounds")]
    [InlineData("linkAnswers: withinRound", "linkAnswers: acrossRounds", "several cohorts")]
    [InlineData("timeZone: Europe/London", "timeZone: Europe/Londn", "Europe/London")]
    [InlineData("cohorts: [2018-19, 2019-20, 2020-21]", "cohorts: [2018-19, 2031-32]", "`2031-32`")]
    [InlineData("headline: [lasting]", "headline: [lasting, modest]", "last grouping")]
    [InlineData("options: [neither] }\n          - { label: Disagree, options: [disagree, s", "options: [agree] }\n          - { label: Disagree, options: [disagree, s", "exactly once")]
    [InlineData("Honest answers help", "Your answers are anonymous and help", "confidential")]
    [InlineData("opensOn: 2022-02-01", "opensOn: 2022-02-01\n    months: 6", "either")]
    [InlineData("id: may_quote", "id: consent", "the form's own field")]
    [InlineData("id: may_quote", "id: action", "the form's own field")]
    [InlineData("label: National policy }", "label: National policy, takesText: true }\n          - { id: barriers_other, text: And?, kind: text }", "two questions `barriers_other`")]
    [InlineData("label: National policy }", "label: National policy, takesText: true }\n              - { id: more, label: More, takesText: true }", "only one option can have `takesText: true`")]
    [InlineData("id: may_quote", "id: may_quote\n            showIf: { question: what_else, is: [x] }", "name a question with options that stands before it")]
    [InlineData("id: may_quote", "id: may_quote\n            showIf: { question: in_your_words, is: [x] }", "name a question with options that stands before it")]
    [InlineData("id: may_quote", "id: may_quote\n            showIf: { question: barriers, is: [x] }", "depends on the option `x`, which is not one of staff_change")]
    [InlineData("id: may_quote", "id: may_quote\n            showIf: { question: barriers, is: [] }", "list the options that lead to it")]
    [InlineData("id: may_quote", "id: may_quote\n            short: true", "only a text can be `short`")]
    [InlineData("id: may_quote", "id: may_quote\n            from: 1", "only a number or a date has `from`")]
    [InlineData("kind: text", "kind: number\n            from: 2\n            to: 1", "`to` must not be less than `from`")]
    [InlineData("kind: text", "kind: date\n            from: 2022-01-02\n            to: 2022-01-01", "`to` must not be before `from`")]
    [InlineData("kind: text", "kind: number", "`from` is missing")]
    [InlineData("scale: agreement, required: true }\n      - title", "scale: agreement, kind: text }\n      - title", "take out `kind`")]
    [InlineData("untilHour: 24", "untilHour: 24\n  noSendDates: [{ from: 2022-04-18, to: 2022-04-04 }]", "must not be before")]
    [InlineData("untilHour: 24", "untilHour: 24\n  noSendDates: [{ from: 2022-01-01, to: 2022-03-31 }]", "closes before `sendWindow` opens")]
    [InlineData("timeZone:", "messages: { reminder: { lead: 'Dear {name}' } }\ntimeZone:", "{programme}, {title}, {minutes}, {lastDay}")]
    [InlineData("timeZone:", "legalBasis: { kind: publicTask }\ntimeZone:", "`assessment` is missing")]
    [InlineData("timeZone:", "windows: { responseMonths: 0 }\ntimeZone:", "a whole number from 6 to 120")]
    [InlineData("timeZone:", "windows: { contactMonths: 43 }\ntimeZone:", "a whole number from 6 to 42")]
    [InlineData("timeZone:", "windows: { responseMonths: 6, freeTextMonths: 9 }\ntimeZone:", "must not be longer than `responseMonths`")]
    [InlineData("timeZone:", "legalBasis: { kind: habit }\ntimeZone:", "consent, legitimateInterests, publicTask")]
    [InlineData("cohorts: [2018-19, 2019-20, 2020-21]", "cohorts: [2018-19, 2019-20, 2018-19]", "`2018-19` twice: take one of them out")]
    [InlineData("{ id: sector, label: Sector }", "{ id: cohort, label: Sector }", "two of background fact `cohort`: give one another id, or take it out")]
    [InlineData("rosterFacts: [role, sector", "rosterFacts: [name, sector", "`name` of `rosterFacts` is a column that every roster has: take it out")]
    [InlineData("rosterFacts: [role, sector", "rosterFacts: [sector, sector", "`sector` twice: take one of them out")]
    [InlineData("rosterFacts: [role, sector", "rosterFacts: [Job title, sector", "`Job title` cannot be used in `rosterFacts`: write up to 40 lower-case letters")]
    [InlineData("address: followup@research.example", "address: Robin <followup@research.example>", "`address: Robin <followup@research.example>` is not an address")]
    [InlineData("replyTo: robin.ash@research.example", "replyTo: robin.ash", "`replyTo: robin.ash` is not an address")]
    [InlineData("name: Robin Ash", "name: Robin \uFFFDsh", "save the file as UTF-8")]
    [InlineData("name: Robin Ash, research team", "name: \"Robin\\r\\nBcc: other@x.example\"", "write it on one line")]
    [InlineData("name: SEND Leadership Programme", "name: \" \"", "`name` is missing")]
    [InlineData("- id: 36m", "- id: \" \"", "`id` is missing")]
    [InlineData("endsOn: 2016-07-15", "endsOn: 9999-12-31", "from 1900 to 2200")]
    [InlineData("endsOn: 2016-07-15", "endsOn: 1899-12-31", "from 1900 to 2200")]
    [InlineData("opensOn: 2022-02-01", "opensOn: 9999-12-31", "from 1900 to 2200")]
    [InlineData("untilHour: 24", "untilHour: 24\n  noSendDates: [{ from: 2022-04-18, to: 9999-12-31 }]", "from 1900 to 2200")]
    public void A_fault_is_named_with_its_remedy(string good, string bad, string remedy)
    {
        Assert.Contains(good, Sample, StringComparison.Ordinal);

        var file = ProgrammeFile.Read(Sample.Replace(good, bad, StringComparison.Ordinal));

        Assert.Null(file.Programme);
        Assert.Contains(file.Faults, fault => fault.Message.Contains(remedy, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("kind: number, from: 0, to: 9", 238, "room for 250")]
    [InlineData("kind: text", 8, "a form brings up to")]
    [InlineData("kind: text, short: true", 67, "a form brings up to")]
    public void A_questionnaire_asks_no_more_than_can_be_sent_and_stored(string question, int most, string remedy)
    {
        Assert.Empty(FaultsOf(most));
        Assert.Contains(remedy, Assert.Single(FaultsOf(most + 1)).Message, StringComparison.Ordinal);

        IReadOnlyList<ProgrammeFault> FaultsOf(int more) => ProgrammeFile.Read(
            Sample + "\n      - title: More\n        questions:\n" + string.Concat(Enumerable.Range(0, more).Select(number => $"          - {{ id: more_{number}, text: More, {question} }}\n"))).Faults;
    }

    [Fact]
    public void A_fault_names_its_line()
    {
        var line = Sample[..Sample.IndexOf("endsOn: 2016-07-15", StringComparison.Ordinal)].Count(character => character == '\n') + 1;

        var file = ProgrammeFile.Read(Sample.Replace("endsOn: 2016-07-15", "endsOn: soon", StringComparison.Ordinal));

        Assert.Equal(line, Assert.Single(file.Faults).Line);
    }

    [Theory]
    [InlineData("id: 12m\n", "id: 6m\n")]
    [InlineData("rounds: [evaluation-2022]", "rounds: [evaluation-2023]")]
    [InlineData("openForDays: 28", "openForDays: 7")]
    [InlineData("id: sector, label: Sector", "id: shoe_size, label: Shoe size")]
    [InlineData("shortText: Impact on how services are delivered", "shortText: Anonymous view of services")]
    [InlineData("{ id: sector, label: Sector }", "{ id: cohort, label: Sector }")]
    [InlineData("rosterFacts: [role", "rosterFacts: [email")]
    [InlineData("rosterFacts: [role", "rosterFacts: [Role")]
    [InlineData("replyTo: robin.ash@research.example", "replyTo: robin.ash")]
    [InlineData("name: Robin Ash", "name: Robin \uFFFDsh")]
    [InlineData("label: A lasting impact }\n              - { id: m", "label: An anonymous impact }\n              - { id: m")]
    public void A_fault_between_the_parts_of_a_programme_names_a_line_of_the_part(string good, string bad)
    {
        var yaml = Sample.Replace(good, bad, StringComparison.Ordinal);
        var (from, to) = (LineOf(Sample, good) - 2, LineOf(Sample, good) + 2);

        var faults = ProgrammeFile.Read(yaml).Faults;

        Assert.Contains(faults, fault => fault.Line >= from && fault.Line <= to);
    }

    [Theory]
    [InlineData("{0}", true)]
    [InlineData("Book now for our new courses. {0}", false)]
    [InlineData("Get a discount of 20% off. {0}", false)]
    [InlineData("Sign up for the newsletter. {0}", false)]
    public void Messages_promote_nothing(string intro, bool isFine)
    {
        var yaml = Sample.Replace("You took part", intro.Replace("{0}", "You took part", StringComparison.Ordinal), StringComparison.Ordinal);

        Assert.Equal(isFine, ProgrammeFile.Read(yaml).Faults.Count == 0);
    }

    [Theory]
    [InlineData("title: What has lasted from", "title: Anonymous survey on")]
    [InlineData("name: SEND", "name: Anonymised SEND")]
    [InlineData("label: Not sure", "label: Rather stay anonymous")]
    [InlineData("hint: Choose all", "hint: You cannot be identified. Choose all")]
    [InlineData("title: What has lasted? Evaluation 2022", "title: Anonymously, what has lasted?")]
    [InlineData("timeZone:", "messages: { invitation: { lead: Your answers are untraceable. } }\ntimeZone:")]
    [InlineData("title: What comes of it?", "title: Who sees my anonymous answers?")]
    public void Nothing_that_people_can_read_promises_anonymity(string good, string bad) => Assert.Contains(
        ProgrammeFile.Read(Sample.Replace(good, bad, StringComparison.Ordinal)).Faults,
        fault => fault.Message.Contains("write \"confidential\"", StringComparison.Ordinal));

    [Fact]
    public void A_consent_wording_says_what_was_said_then() =>
        Assert.Empty(ProgrammeFile.Read(Sample.Replace("I agree that", "Anonymously, and for new courses, I agree that", StringComparison.Ordinal)).Faults);

    [Fact]
    public void Every_fault_of_a_file_is_named_at_once()
    {
        var faults = ProgrammeFile.Read(Sample
            .Replace("endsOn: 2016-07-15", "endsOn: soon", StringComparison.Ordinal)
            .Replace("Honest answers", "Anonymous answers", StringComparison.Ordinal)
            .Replace("remindAfterDays: [7, 14]", "remindAfterDays: [7, 28]", StringComparison.Ordinal)).Faults;

        Assert.Equal(3, faults.Count);
        Assert.Equal(faults.OrderBy(fault => fault.Line), faults);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a list")]
    [InlineData("programme: [unclosed")]
    [InlineData("programme: send-leadership")]
    [InlineData("waves: 7")]
    [InlineData("cohorts: [a, b]")]
    [InlineData("name: &n Peer\nprogramme: *n")]
    public void What_is_no_programme_is_refused_with_faults_and_never_with_an_exception(string yaml) =>
        Assert.NotEmpty(ProgrammeFile.Read(yaml).Faults);

    [Fact]
    public void A_file_nested_beyond_all_measure_is_refused_unread() =>
        Assert.Contains("nested", Assert.Single(ProgrammeFile.Read(new string('[', 200_000)).Faults).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_no_column_holds_even_compressed_is_refused()
    {
        var noise = new Random(1);
        var incompressible = string.Concat(Enumerable.Range(0, 110_000).Select(_ => (char)noise.Next('!', '~')));

        Assert.Contains("too long to be stored", Assert.Single(ProgrammeFile.Read($"{Sample}\n# {incompressible}").Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stored_version_still_reads_when_the_rules_have_become_stricter()
    {
        var yaml = Sample.Replace("Honest answers", "Anonymous answers", StringComparison.Ordinal).Replace("rosterFacts: [role", "rosterFacts: [Role", StringComparison.Ordinal);

        Assert.Equal(2, ProgrammeFile.Read(yaml).Faults.Count);
        Assert.Contains("Anonymous answers", ProgrammeFile.ReadStored(yaml)?.Questionnaires["evaluation"].Intro, StringComparison.Ordinal);
    }

    private static long LineOf(string yaml, string text) => yaml[..yaml.IndexOf(text, StringComparison.Ordinal)].Count(character => character == '\n') + 1;
}
