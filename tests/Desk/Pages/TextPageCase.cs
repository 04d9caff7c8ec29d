using FollowUp.Desk;
using FollowUp.Retention;
using FollowUp.Shared;
using FollowUp.Tests.Ground;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Tests.Desk.Pages;

/// <summary>The pages of reports, texts, quotes and the audit trail, by the names of their golden files.</summary>
internal static class TextPageCase
{
    private static readonly DeskReport Report = new("send-leadership", "SEND Leadership Programme", "evaluation-2022", "Evaluation 2022 <b>");

    private static readonly WrittenText Text = new()
    {
        Id = "1-0123456789abcdef",
        Question = SampleProgramme.Value.QuestionnaireOf(SampleProgramme.Evaluation).Questions.Single(question => question.Id == "in_your_words"),
        Words = "Sarah from Leeds, jo@example.org, has ADHD.\n<script>alert(1)</script>",
        Themes = ["Parents", "Time <b>"],
        MayBeQuoted = true,
    };

    private static readonly DeskQuote Quote = new() { Id = "01", Question = "In your words?", Words = "We meet <b>", State = DeskQuoteState.Proposed, Refusal = null };

    private static readonly ReportDetail Detail = new()
    {
        Report = Report,
        Answers = "25 to 29 people",
        HasFigures = true,
        LastDay = new(2022, 2, 28),
        IsClosed = true,
        ReleasesOn = new(2022, 3, 15),
        Release = 0,
        IsHeld = false,
        Changes = [new("Impact", "lasting <b>", new(8, 12), new(18, 26))],
    };

    public static IReadOnlyDictionary<string, IResult> All { get; } = new Dictionary<string, IResult>
    {
        ["texts"] = Page.Of<TextsPage>(new { Report, List = TextList.Of(1, 2, 2, [.. Enumerable.Repeat(Text, 22), Text with { Themes = [] }]) }),
        ["texts-not-yet"] = Page.Of<TextsPage>(new { Report, List = (TextList?)null }),
        ["text"] = Page.Of<TextPage>(new { Report, Detail = new TextDetail(Text, ["Funding", "Parents"]), IsChanged = true }),
        ["text-with-error"] = Page.Of<TextPage>(
            new { Report, Detail = new TextDetail(Text with { MayBeQuoted = false, Words = "Nothing." }, []), Error = new FieldError(TextForm.Words, "Enter words") }, 400),
        ["quotes"] = Page.Of<QuotesPage>(new
        {
            Report,
            Quotes = new[]
            {
                Quote,
                Quote with { Refusal = "You proposed this quote." },
                Quote with { State = DeskQuoteState.Approved },
                Quote with { State = DeskQuoteState.Withdrawn, Words = "" },
            },
        }),
        ["report"] = Page.Of<ReportPage>(new { Detail = Detail with { Release = 1 } }),
        ["report-held"] = Page.Of<ReportPage>(new { Detail = Detail with { IsHeld = true, Changes = [] }, Error = "Not now" }, 409),
        ["exports"] = Page.Of<ExportsPage>(new { Report, Exports = new[] { new DeskExport("01", new(2022, 3, 1), new(2022, 3, 31), ["rows.csv", "texts.csv"]) } }),
        ["exports-with-error"] = Page.Of<ExportsPage>(new { Report, Exports = Array.Empty<DeskExport>(), Error = "Not yet" }, 409),
        ["trail"] = Page.Of<TrailPage>(new
        {
            Programme = (string?)"send-leadership",
            Lines = Enumerable.Repeat(new AuditLine("251~1", new(2022, 2, 1, 9, 30, 0, TimeSpan.Zero), "Steward 01", "Ended a hold: <b>", 200), TrailPage.AtOnce).ToList(),
        }),
        ["trail-at-first"] = Page.Of<TrailPage>(new { Programme = (string?)null, Lines = Array.Empty<AuditLine>() }),
        ["quotes-at-first"] = Page.Of<QuotesPage>(new { Report, Quotes = Array.Empty<DeskQuote>() }),
    }.ToDictionary(page => $"Desk/Pages/Golden/{page.Key}.html", page => page.Value);
}
