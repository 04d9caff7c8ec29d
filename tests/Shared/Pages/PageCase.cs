using FollowUp.Alumni;
using FollowUp.Responses;
using FollowUp.Retention;
using FollowUp.Shared;
using FollowUp.Tests.Desk.Pages;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Responses;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Tests.Shared.Pages;

/// <summary>Every page in every state that it has, by the name of its golden file.</summary>
internal static class PageCase
{
    private static readonly object Programme = new { Programme = SampleProgramme.Value };

    private static readonly object ProgrammeAndRound = new { Programme = SampleProgramme.Value, Round = SampleProgramme.Evaluation };

    public static IReadOnlyDictionary<string, IResult> All { get; } = new Dictionary<string, IResult>([.. DeskPageCase.All, .. TextPageCase.All, .. PrivacyPageCase.All, .. InterviewPageCase.All])
    {
        ["Responses/Pages/Golden/survey.html"] = Page.Of<SurveyPage>(ProgrammeAndRound),
        ["Responses/Pages/Golden/survey-with-errors.html"] = SurveyWithErrors(),
        ["Responses/Pages/Golden/survey-of-every-kind.html"] = Page.Of<SurveyPage>(new { EveryKind.Programme, EveryKind.Round, Typed = EveryKind.Form(("network", "often"), ("what_for_other", "Company")) }),
        ["Responses/Pages/Golden/survey-of-every-kind-with-errors.html"] = EveryKindWithErrors(),
        ["Responses/Pages/Golden/survey-with-new-question.html"] = SurveyWithNewQuestion(),
        ["Responses/Pages/Golden/survey-continued.html"] = Continued(stored: true),
        ["Responses/Pages/Golden/survey-with-nothing-stored.html"] = Continued(stored: false),
        ["Responses/Pages/Golden/saved.html"] = Page.Of<SavedPage>(ProgrammeAndRound),
        ["Responses/Pages/Golden/withdrawal.html"] = Page.Of<WithdrawalPage>(ProgrammeAndRound),
        ["Responses/Pages/Golden/withdrawn.html"] = Page.Of<WithdrawnPage>(ProgrammeAndRound),
        ["Responses/Pages/Golden/closed-withdrawable.html"] = Page.Of<ClosedPage>(new { Programme = SampleProgramme.Value, CanWithdraw = true }),
        ["Responses/Pages/Golden/closed-withdrawable-below-survey.html"] = Page.Of<ClosedPage>(new { Programme = SampleProgramme.Value, CanWithdraw = true, IsBelowSurvey = true }),
        ["Responses/Pages/Golden/new-address.html"] = Page.Of<NewAddressPage>(ProgrammeAndRound),
        ["Responses/Pages/Golden/new-address-with-error.html"] = Page.Of<NewAddressPage>(With(new { Typed = "ada at home" }), status: 400),
        ["Responses/Pages/Golden/new-address-taken.html"] = Done(ContactTexts.AddressDoneTitle, ContactTexts.AddressDone),
        ["Responses/Pages/Golden/ask-again.html"] = Page.Of<ConsentRenewalPage>(ProgrammeAndRound),
        ["Responses/Pages/Golden/ask-again-with-error.html"] = Page.Of<ConsentRenewalPage>(With(new { HasFault = true }), status: 400),
        ["Responses/Pages/Golden/ask-again-noted.html"] = Done(ContactTexts.RenewalDoneTitle, ContactTexts.RenewalDone),
        ["Responses/Pages/Golden/interview.html"] = Page.Of<InterviewPage>(ProgrammeAndRound),
        ["Responses/Pages/Golden/interview-with-errors.html"] = InterviewWithErrors(),
        ["Responses/Pages/Golden/interview-offered.html"] = Done(InterviewTexts.DoneTitle, InterviewTexts.Done),
        ["Responses/Pages/Golden/thank-you.html"] = Page.Of<ThankYouPage>(ProgrammeAndRound),
        ["Responses/Pages/Golden/closed.html"] = Page.Of<ClosedPage>(Programme),
        ["Responses/Pages/Golden/closed-and-sealed.html"] = Page.Of<ClosedPage>(new { Programme = SampleProgramme.Value, IsSealed = true }),
        ["Shared/Pages/Golden/not-found.html"] = Page.Of<NotFoundPage>(status: 404),
        ["Shared/Pages/Golden/refused-400.html"] = Refused(400),
        ["Shared/Pages/Golden/refused-403.html"] = Refused(403),
        ["Shared/Pages/Golden/refused-413.html"] = Refused(413),
        ["Shared/Pages/Golden/refused-415.html"] = Refused(415),
        ["Shared/Pages/Golden/refused-429.html"] = Refused(429),
        ["Shared/Pages/Golden/role-needed-401.html"] = Page.Of<RoleNeededPage>(new { Roles = (string[])["Researcher", "Steward"], IsSignedIn = false }, 401),
        ["Shared/Pages/Golden/role-needed-403.html"] = Page.Of<RoleNeededPage>(new { Roles = (string[])["Researcher", "Steward"], IsSignedIn = true }, 403),
        ["Alumni/Pages/Golden/unsubscribe.html"] = Page.Of<UnsubscribePage>(Programme),
        ["Alumni/Pages/Golden/unsubscribed.html"] = Page.Of<UnsubscribedPage>(Programme),
        ["Alumni/Pages/Golden/link-request.html"] = Page.Of<LinkRequestPage>(Programme),
        ["Alumni/Pages/Golden/link-request-with-error.html"] = Page.Of<LinkRequestPage>(new { Programme = SampleProgramme.Value, HasFault = true }, status: 400),
        ["Retention/Pages/Golden/privacy.html"] = Page.Of<PrivacyPage>(new { Programme = SampleProgramme.Value, Version = 1, Region = "United Kingdom" }),
        ["Retention/Pages/Golden/record.html"] = Page.Of<RecordPage>(new { Programme = SampleProgramme.Value, Region = "United Kingdom" }),
        ["Retention/Pages/Golden/copy.html"] = Page.Of<CopyPage>(new { Programme = SampleProgramme.Value, Until = (DateOnly?)new DateOnly(2022, 2, 7) }),
        ["Retention/Pages/Golden/copy-over.html"] = Page.Of<CopyPage>(Programme),
        ["Retention/Pages/Golden/renewal.html"] = Page.Of<RenewalPage>(Programme),
        ["Retention/Pages/Golden/renewal-with-error.html"] = Page.Of<RenewalPage>(new { Programme = SampleProgramme.Value, HasFault = true }, status: 400),
        ["Retention/Pages/Golden/renewal-noted.html"] = Page.Of<RenewalPage>(new { Programme = SampleProgramme.Value, IsDone = true }),
        ["Alumni/Pages/Golden/link-requested.html"] = Page.Of<LinkRequestedPage>(Programme),
    };

    private static PageResult<RefusedPage> Refused(int status) => Page.Of<RefusedPage>(new { Status = status }, status);

    private static Dictionary<string, object?> With(object more) => new(new Microsoft.AspNetCore.Routing.RouteValueDictionary(ProgrammeAndRound)
        .Concat(new Microsoft.AspNetCore.Routing.RouteValueDictionary(more)));

    private static PageResult<DonePage> Done(string title, string text) => Page.Of<DonePage>(new { Programme = SampleProgramme.Value, Title = title, Text = text });

    private static PageResult<SurveyPage> Continued(bool stored) => Page.Of<SurveyPage>(With(new
    {
        Typed = stored ? new() { ["senior_support"] = "agree", ["consent"] = "yes" } : new Dictionary<string, StringValues>(),
        Stored = stored,
    }));

    private static PageResult<SurveyPage> SurveyWithNewQuestion()
    {
        var typed = EveryKind.Form(("network", "often"));
        var form = Assert.IsType<SurveyForm.Incomplete>(SurveyForm.Read(EveryKind.Questionnaire, typed));
        return Page.Of<SurveyPage>(new { EveryKind.Programme, EveryKind.Round, Typed = typed, Unseen = form.Questions });
    }

    private static PageResult<SurveyPage> EveryKindWithErrors()
    {
        var typed = EveryKind.Form(("network", "often"), ("asked", "how_they_meet"), ("staff", "many"), ("since", "31"), ("since.month", "2"), ("post", new string('x', 201)));
        var form = Assert.IsType<SurveyForm.Invalid>(SurveyForm.Read(EveryKind.Questionnaire, typed));
        return Page.Of<SurveyPage>(new { EveryKind.Programme, EveryKind.Round, Typed = typed, form.Errors }, status: 400);
    }

    private static PageResult<InterviewPage> InterviewWithErrors()
    {
        var typed = new Dictionary<string, StringValues> { ["contact"] = "ada at home", ["view"] = "worst_ever", ["region"] = "North" };
        var form = Assert.IsType<InterviewForm.Invalid>(InterviewForm.Read(InterviewQuestions.For(SampleProgramme.Value, SampleProgramme.Evaluation), typed));
        return Page.Of<InterviewPage>(With(new { Typed = typed, form.Errors }), status: 400);
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
