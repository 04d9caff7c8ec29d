using FollowUp.Desk;
using FollowUp.Invitations;
using FollowUp.Programmes;
using FollowUp.Shared;
using FollowUp.Tests.Ground;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Tests.Desk.Pages;

/// <summary>The desk's pages in the states that they have, by the names of their golden files.</summary>
internal static class DeskPageCase
{
    private static readonly Programme Programme = SampleProgramme.Value;
    private static readonly Round Round = SampleProgramme.Evaluation;
    private static readonly ProgrammeOverview Overview = OverviewOf();
    private static readonly DeskEvent Event = new(new(2022, 2, 8), "Reminders fall due", "/desk/programmes/send-leadership/rounds/evaluation-2022");

    private static readonly PreviewedMessage[] Messages =
        [new(1, MessageKind.Invitation, "What has lasted?", "Hello\n<b>"), new(0, MessageKind.RequestedLink, "Your link", "Here it is.")];

    private static readonly CheckedRoster Roster = new(true, 2, 1, [(3, "the address is missing"), (4, "=cmd <b>")], ["Nothing was read of the column phone."]);

    private static readonly DeskBounce[] Bounces =
        [new("ash@example.org", "2018-19", new(2022, 2, 1), "Bounced"), new("a-very-long-address-that-does-not-fit-a-phone@alumni.of.the.programme.example.org", "2019-20", new(2022, 2, 2), "Suppressed")];

    private static readonly EarlierForm Typed = new("End of programme", "2021-07-16", "Exit forms <b>", "question,option,people\n\"<b>");

    private static readonly EarlierEvaluation Exit = new()
    {
        Id = "exit",
        Title = "End of programme",
        HeldOn = new(2021, 7, 16),
        Source = "Exit forms <b>",
        Answers = new Dictionary<string, IReadOnlyDictionary<string, int>> { ["leadership_impact"] = new Dictionary<string, int> { ["lasting"] = 120, ["modest"] = 30 } },
    };

    private static readonly FoundPerson Person = new()
    {
        Cohort = "2018-19",
        Name = "Anna <b>",
        HasStopped = true,
        HasBounced = false,
        Bases = [new(new(2019, 7, 12), "Method: form, Wording: v2"), new(null, "Basis: PublicTask")],
    };

    public static IEnumerable<KeyValuePair<string, IResult>> All { get; } = new Dictionary<string, IResult>
    {
        ["overview"] = Page.Of<OverviewPage>(new
        {
            Programmes = new[] { Overview },
            Poisoned = new[] { new PoisonedMessages("summaries", 2) },
            Urgent = new[] { Event },
            Past = new[] { Event },
            Next = new[] { Event },
        }),
        ["overview-with-one-unreadable"] = Page.Of<OverviewPage>(new { Programmes = new[] { Overview }, Unreadable = new[] { "<broken>" } }),
        ["overview-at-first"] = Page.Of<OverviewPage>(new { Programmes = Array.Empty<ProgrammeOverview>() }),
        ["programmes"] = Page.Of<ProgrammesPage>(new { Programmes = new[] { Overview } }),
        ["programmes-at-first"] = Page.Of<ProgrammesPage>(new { Programmes = Array.Empty<ProgrammeOverview>() }),
        ["programme"] = Page.Of<ProgrammePage>(new { Programme = Overview }),
        ["programme-saved"] = Page.Of<ProgrammePage>(new { Programme = Overview, Saved = new SavedChange(2, 3, 1) { Warnings = ["Round evaluation-2022 invites fewer than 10 people with Sector health (3)."] } }),
        ["new-programme"] = Page.Of<ProgrammeFilePage>(new { Draft = ProgrammeDraft.New }),
        ["programme-file-with-faults"] = Page.Of<ProgrammeFilePage>(
            new { Draft = new ProgrammeDraft("p", 1, "\nprogramme: </p>\n"), Faults = new[] { new DraftFault(2, "programme: </p>", "no id"), new DraftFault(0, "", "Somebody else") } }, 400),
        ["programme-file-to-confirm"] = Page.Of<ProgrammeFilePage>(new { Draft = new ProgrammeDraft("p", 1, "programme: p"), Reason = "This shortens responseMonths from 36 to 24." }, 409),
        ["form"] = Page.Of<FormPage>(new { Form = new ProgrammeForm("p", ProgrammeForm.Words, 1, [new("name", "Name", "P & \"<b>", FieldKind.Words) { Heading = "Programme <b>" }, new("messages/reminder/lead", "Lead", "", FieldKind.Text) { Heading = "Reminder" }]) }),
        ["form-with-error"] = Page.Of<FormPage>(
            new { Form = new ProgrammeForm("p", ProgrammeForm.Dates, 1, [new("waves/0/opensOn", "Wave w opens on", "<b>", FieldKind.Day) { Heading = "Wave w" }]) { Errors = [new("waves/0/opensOn", "no date")] } }, 400),
        ["versions"] = Page.Of<VersionsPage>(new { Id = "send-leadership", Programme.Name, Newest = 22, UpTo = 22 }),
        ["comparison"] = Page.Of<ComparisonPage>(new { Id = "send-leadership", From = 1, To = 2, Lines = LineComparison.Of("a\n  b: <i>\nc", "a\n  b: 2\nc") }),
        ["comparison-of-equals"] = Page.Of<ComparisonPage>(new { Id = "send-leadership", From = 1, To = 1, Lines = LineComparison.Of("a", "a") }),
        ["messages"] = Page.Of<MessagesPage>(new { Programme, Round, Messages, IsSent = true }),
        ["messages-with-error"] = Page.Of<MessagesPage>(new { Programme, Round, Messages, Typed = "\"<b>", Error = "Enter an address" }, 400),
        ["alumni"] = Page.Of<AlumniPage>(new { Programme, IsStopped = true }),
        ["alumni-with-errors"] = Page.Of<AlumniPage>(new { Programme, RosterError = "No file", FindError = "No address", StopError = "No address" }, 400),
        ["bounces"] = Page.Of<BouncesPage>(new { Programme, Bounces = new DeskBounces(Bounces, After: null, Next: "637792920000000000"), IsCorrected = true }),
        ["bounces-with-error"] = Page.Of<BouncesPage>(new { Programme, Bounces = new DeskBounces(Bounces, After: "637792920000000000", Next: null), Error = new FieldError(BounceForm.FormerField, "Choose one") }, 400),
        ["bounces-at-first"] = Page.Of<BouncesPage>(new { Programme, Bounces = new DeskBounces([], After: null, Next: null) }),
        ["earlier"] = Page.Of<EarlierPage>(new { Programme = Programme with { EarlierEvaluations = [Exit] }, IsSaved = true }),
        ["earlier-with-faults"] = Page.Of<EarlierPage>(new { Programme, Typed, Faults = new[] { new DraftFault(3, "knows_good_leader, agree, <b>", "no number") } }, 400),
        ["earlier-checked"] = Page.Of<EarlierCheckedPage>(new { Programme, Typed, Evaluation = Exit }),
        ["roster-checked"] = Page.Of<RosterPage>(new { Programme, Roster, Csv = "email\r\n\"<b>" }),
        ["roster-imported"] = Page.Of<RosterPage>(new { Programme, Roster = Roster with { IsPreview = false } }),
        ["person"] = Page.Of<PersonPage>(new { Programme, Address = "anna@example.org", Person }),
        ["round"] = Page.Of<RoundPage>(new { Programme, Round, Detail = Detail(isPaused: false) }),
        ["round-paused"] = Page.Of<RoundPage>(new { Programme, Round, Detail = Detail(isPaused: true) }),
        ["plan"] = Page.Of<PlanPage>(new { Programme, Typed = "2022-02-08", Groups = new[] { new ExpectedGroup("2018-19", "evaluation-2022", "message 2 of at most 3", 61) } }),
        ["plan-with-error"] = Page.Of<PlanPage>(new { Programme, Typed = "<b>", Error = "Enter a day" }, 400),
        ["reports"] = Page.Of<ReportsPage>(new { Reports = new[] { (Programme, ReportListing.Of(Programme, Begun())) } }),
        ["missing"] = Page.Of<MissingPage>(status: 404),
    }.ToDictionary(page => $"Desk/Pages/Golden/{page.Key}.html", page => page.Value);

    private static ProgrammeOverview OverviewOf() => ProgrammeOverview.Of(
        new(2, SampleProgramme.Value),
        SampleProgramme.Value.Rounds.Select(round => (round, Begun().GetValueOrDefault(round.Id))),
        SampleProgramme.Evaluation.OpensOn);

    private static Dictionary<string, RoundState> Begun() =>
        new() { [SampleProgramme.Evaluation.Id] = new() { Version = 2, Shards = 1, IsPlanned = true, Invited = 186 } };

    private static RoundDetail Detail(bool isPaused) => new()
    {
        Overview = OverviewOf().Rounds[0],
        IsPlanned = true,
        IsPaused = isPaused,
        IsProgrammePaused = false,
        Messages = isPaused
            ? new() { Waiting = MessageFigures.MostCounted, Over = [900, 0, 0], IsOfTheFirst = true }
            : new() { Waiting = 12, Over = [186, 160, 160], CameBack = 2 },
        Answers = "25 to 29 people",
    };
}
