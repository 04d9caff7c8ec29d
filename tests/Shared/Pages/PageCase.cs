using FollowUp.Alumni;
using FollowUp.Desk;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Shared;
using FollowUp.Tests.Ground;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Tests.Shared.Pages;

/// <summary>Every page in every state that it has, by the name of its golden file.</summary>
internal static class PageCase
{
    private static readonly object Programme = new { Programme = SampleProgramme.Value };

    private static readonly object ProgrammeAndRound = new { Programme = SampleProgramme.Value, Round = SampleProgramme.Evaluation };

    public static IReadOnlyDictionary<string, IResult> All { get; } = new Dictionary<string, IResult>
    {
        ["Responses/Pages/Golden/survey.html"] = Page.Of<SurveyPage>(ProgrammeAndRound),
        ["Responses/Pages/Golden/survey-with-errors.html"] = SurveyWithErrors(),
        ["Responses/Pages/Golden/thank-you.html"] = Page.Of<ThankYouPage>(ProgrammeAndRound),
        ["Responses/Pages/Golden/closed.html"] = Page.Of<ClosedPage>(Programme),
        ["Responses/Pages/Golden/closed-and-sealed.html"] = Page.Of<ClosedPage>(new { Programme = SampleProgramme.Value, IsSealed = true }),
        ["Shared/Pages/Golden/not-found.html"] = Page.Of<NotFoundPage>(status: 404),
        ["Shared/Pages/Golden/refused-400.html"] = Refused(400),
        ["Shared/Pages/Golden/refused-403.html"] = Refused(403),
        ["Shared/Pages/Golden/refused-413.html"] = Refused(413),
        ["Shared/Pages/Golden/refused-415.html"] = Refused(415),
        ["Alumni/Pages/Golden/unsubscribe.html"] = Page.Of<UnsubscribePage>(Programme),
        ["Alumni/Pages/Golden/unsubscribed.html"] = Page.Of<UnsubscribedPage>(Programme),
        ["Desk/Pages/Golden/overview.html"] = Page.Of<OverviewPage>(new { Programmes = new[] { Overview() } }),
        ["Desk/Pages/Golden/overview-at-first.html"] = Page.Of<OverviewPage>(new { Programmes = Array.Empty<ProgrammeOverview>() }),
        ["Alumni/Pages/Golden/link-request.html"] = Page.Of<LinkRequestPage>(Programme),
        ["Alumni/Pages/Golden/link-request-with-error.html"] = Page.Of<LinkRequestPage>(new { Programme = SampleProgramme.Value, HasFault = true }, status: 400),
        ["Alumni/Pages/Golden/link-requested.html"] = Page.Of<LinkRequestedPage>(Programme),
    };

    private static PageResult<RefusedPage> Refused(int status) => Page.Of<RefusedPage>(new { Status = status }, status);

    private static ProgrammeOverview Overview()
    {
        var state = new RoundState { Version = 2, Shards = 1, IsPlanned = true, Invited = 186 };
        var begun = new Dictionary<string, RoundState> { [SampleProgramme.Evaluation.Id] = state };
        return ProgrammeOverview.Of(new(2, SampleProgramme.Value), begun, SampleProgramme.Evaluation.OpensOn);
    }

    private static PageResult<SurveyPage> SurveyWithErrors()
    {
        var typed = new Dictionary<string, StringValues>
        {
            ["knows_good_leader"] = "agree",
            ["confident_leader"] = "perhaps",
            ["other_impact"] = new(["culture", "none"]),
            ["in_your_words"] = "\"<script>alert(1)</script>" + new string('x', 2_000),
        };
        var form = Assert.IsType<SurveyForm.Invalid>(SurveyForm.Read(SampleProgramme.Questionnaire, typed));
        return Page.Of<SurveyPage>(
            new { Programme = SampleProgramme.Value, Round = SampleProgramme.Evaluation, Typed = typed, form.Errors }, StatusCodes.Status400BadRequest);
    }
}
