using FollowUp.Local.Launcher;
using FollowUp.Tests.Shared.Pages;
using Microsoft.Playwright;

namespace FollowUp.Tests.Pipeline;

/// <summary>The ways on which people come to each page, in each state that it has, and the heading by which they know that they are there.</summary>
internal sealed record Visit(string Heading, Func<IPage, OpenSurvey, Task> MakeAsync)
{
    private const string Survey = "What has lasted from the SEND Leadership Programme?";

    public static IReadOnlyDictionary<string, Visit> All { get; } = new Dictionary<string, Visit>
    {
        ["survey"] = new(Survey, (page, survey) => GoAsync(page, survey.UntouchedLink)),
        ["survey with errors"] = new(Survey, SendEmptyAsync),
        ["survey of every kind"] = new(Survey, (page, survey) => GoRenderedAsync(page, survey, "Responses/Pages/Golden/survey-of-every-kind.html")),
        ["survey of every kind with errors"] = new(Survey, (page, survey) => GoRenderedAsync(page, survey, "Responses/Pages/Golden/survey-of-every-kind-with-errors.html")),
        ["survey with a new question"] = new(Survey, (page, survey) => GoRenderedAsync(page, survey, "Responses/Pages/Golden/survey-with-new-question.html")),
        ["survey continued"] = new(Survey, ContinueAsync),
        ["survey with nothing stored"] = new(Survey, (page, survey) => PressAsync(page, survey.UntouchedLink, "Continue with my answers")),
        ["saved"] = new("Saved for later", SaveAsync),
        ["thank-you"] = new("Thank you", AnswerAsync),
        ["withdrawal"] = new("Do you want to withdraw your answers?", AskToWithdrawAsync),
        ["withdrawn"] = new("Your answers are withdrawn", WithdrawAsync),
        ["new address"] = new("Your new e-mail address", (page, survey) => GoAsync(page, Below(survey.UntouchedLink, "address"))),
        ["new address with an error"] = new("Your new e-mail address", (page, survey) => PressAsync(page, Below(survey.UntouchedLink, "address"), "Save the address")),
        ["new address taken"] = new("Thank you for the address", ChangeAddressAsync),
        ["ask again"] = new("May we ask again in a year?", (page, survey) => GoAsync(page, Below(survey.UntouchedLink, "ask-again"))),
        ["ask again with an error"] = new("May we ask again in a year?", (page, survey) => PressAsync(page, Below(survey.UntouchedLink, "ask-again"), "Save")),
        ["ask again noted"] = new("Thank you, we have noted it", RenewAsync),
        ["interview"] = new("Offer an interview", (page, survey) => GoAsync(page, Below(survey.UntouchedLink, "interview"))),
        ["interview with errors"] = new("Offer an interview", (page, survey) => PressAsync(page, Below(survey.UntouchedLink, "interview"), "Offer an interview")),
        ["interview offered"] = new("Thank you for your offer", OfferInterviewAsync),
        ["closed with withdrawal"] = new("This survey has closed", (page, survey) => GoRenderedAsync(page, survey, "Responses/Pages/Golden/closed-withdrawable.html")),
        ["closed"] = new("This survey has closed", async (page, survey) => await GoAsync(page, await survey.NextClosedLinkAsync())),
        ["too often"] = new("Sorry, that did not work", (page, survey) => GoRenderedAsync(page, survey, "Shared/Pages/Golden/refused-429.html")),
        ["role missing"] = new("You cannot see this page", (page, survey) => GoRenderedAsync(page, survey, "Shared/Pages/Golden/role-needed-403.html")),
        ["not found"] = new("Page not found", (page, survey) => GoAsync(page, new(survey.Url, $"s/{Sample.Programme}/{Sample.Report}/forged"))),
        ["unsubscribe"] = new("Stop these messages", (page, survey) => GoAsync(page, survey.NextInvitation().UnsubscribeLink)),
        ["unsubscribed"] = new("You will not hear from us again", StopAsync),
        ["privacy notice"] = new("How we use your data", (page, survey) => GoAsync(page, new(survey.Url, $"privacy/{Sample.Programme}"))),
        ["record of processing"] = new("Record of processing", ReadRecordAsync),
        ["renewal by mail"] = new("May we ask you again?", (page, survey) => GoRenderedAsync(page, survey, "Retention/Pages/Golden/renewal.html")),
        ["renewal by mail with an error"] = new("May we ask you again?", (page, survey) => GoRenderedAsync(page, survey, "Retention/Pages/Golden/renewal-with-error.html")),
        ["copy of own data"] = new("Get a copy of your data", (page, survey) => GoRenderedAsync(page, survey, "Retention/Pages/Golden/copy.html")),
        ["copy of own data over"] = new("This link does not work any more", (page, survey) => GoRenderedAsync(page, survey, "Retention/Pages/Golden/copy-over.html")),
        ["sign-in"] = new("Sign in on this machine", (page, survey) => GoAsync(page, new(survey.Url, "desk"))),
        ["report"] = new("What has lasted? Evaluation 2022", ReadReportAsync),
        ["inbox"] = new("Inbox", (page, survey) => GoAsync(page, survey.MailUrl)),
        ["mail"] = new(Survey, OpenMailAsync),
    };

    private static async Task GoAsync(IPage page, Uri address) => await page.GotoAsync(address.ToString());

    /// <summary>A page in a state that only another programme, or another time, would bring about.</summary>
    public static async Task GoRenderedAsync(IPage page, OpenSurvey survey, string golden)
    {
        var address = new Uri(survey.Url, "s/rendered");
        var rendered = await RenderedPage.Of(PageCase.All[golden]);
        await page.RouteAsync(address.ToString(), route => route.FulfillAsync(new() { Body = rendered.Html, ContentType = "text/html; charset=utf-8" }));
        await GoAsync(page, address);
    }

    private static Uri Below(Uri link, string page) => new($"{link}/{page}");

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static async Task PressAsync(IPage page, Uri address, string button)
    {
        await GoAsync(page, address);
        await PressAsync(page, button);
    }

    private static Task SendEmptyAsync(IPage page, OpenSurvey survey) => PressAsync(page, survey.UntouchedLink, "Send my answers");

    private static async Task AnswerAsync(IPage page, OpenSurvey survey)
    {
        await GoAsync(page, survey.NextLink());
        await page.CheckAsync("[name=consent]");
        foreach (var question in await page.Locator(".govuk-radios").AllAsync())
            await question.Locator("input").First.CheckAsync();
        await page.FillAsync("textarea", "We meet every month.");
        await PressAsync(page, "Send my answers");
    }

    private static Task SaveAsync(IPage page, OpenSurvey survey) => SaveAsync(page, survey.NextLink());

    private static async Task SaveAsync(IPage page, Uri link)
    {
        await GoAsync(page, link);
        await page.CheckAsync("[name=consent]");
        await page.FillAsync("textarea", "We meet every month.");
        await PressAsync(page, "Save and come back later");
    }

    private static async Task ContinueAsync(IPage page, OpenSurvey survey)
    {
        var link = survey.NextLink();
        await SaveAsync(page, link);
        await PressAsync(page, link, "Continue with my answers");
    }

    private static async Task AskToWithdrawAsync(IPage page, OpenSurvey survey)
    {
        await ContinueAsync(page, survey);
        await PressAsync(page, "Withdraw my answers");
    }

    private static async Task WithdrawAsync(IPage page, OpenSurvey survey)
    {
        await AnswerAsync(page, survey);
        await page.ClickAsync("a[href=withdraw]");
        await PressAsync(page, "Delete my answers");
    }

    private static async Task ChangeAddressAsync(IPage page, OpenSurvey survey)
    {
        await AnswerAsync(page, survey);
        await page.ClickAsync("a[href=address]");
        await page.FillAsync("[name=email]", $"{Guid.NewGuid():N}@alumni.example");
        await PressAsync(page, "Save the address");
    }

    private static async Task RenewAsync(IPage page, OpenSurvey survey)
    {
        await AnswerAsync(page, survey);
        await page.ClickAsync("a[href=ask-again]");
        await page.CheckAsync("[name=renew]");
        await PressAsync(page, "Save");
    }

    private static async Task OfferInterviewAsync(IPage page, OpenSurvey survey)
    {
        await AnswerAsync(page, survey);
        await page.ClickAsync("a[href=interview]");
        await page.FillAsync("[name=contact]", "ada@home.example");
        await page.CheckAsync("[name=consent]");
        await PressAsync(page, "Offer an interview");
    }

    private static async Task StopAsync(IPage page, OpenSurvey survey)
    {
        await GoAsync(page, survey.NextInvitation().UnsubscribeLink);
        await page.ClickAsync("button[type=submit]");
    }

    /// <summary>To the desk's first page.</summary>
    public static async Task SignInAsync(IPage page, OpenSurvey survey, string role)
    {
        await GoAsync(page, new(survey.Url, "desk"));
        await page.CheckAsync($"[value={role}]");
        await page.FillAsync("[name=key]", survey.Key);
        await page.ClickAsync("button[type=submit]");
    }

    private static async Task ReadRecordAsync(IPage page, OpenSurvey survey)
    {
        await SignInAsync(page, survey, "Steward");
        await GoAsync(page, new(survey.Url, $"desk/api/programmes/{Sample.Programme}/record"));
    }

    private static async Task ReadReportAsync(IPage page, OpenSurvey survey)
    {
        await SignInAsync(page, survey, "Researcher");
        await page.ClickAsync("a[href='/desk/reports']");
        await page.ClickAsync($"a[href*='/reports/research/{Sample.Programme}/{Sample.Report}/']");
    }

    private static async Task OpenMailAsync(IPage page, OpenSurvey survey)
    {
        await GoAsync(page, survey.MailUrl);
        await page.ClickAsync(".mails a");
    }
}
