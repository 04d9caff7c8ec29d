using FollowUp.Local.Launcher;
using Microsoft.Playwright;

namespace FollowUp.Tests.Pipeline;

/// <summary>The ways on which people come to each page, in each state that it has, and the heading by which they know that they are there.</summary>
internal sealed record Visit(string Heading, Func<IPage, OpenSurvey, Task> MakeAsync)
{
    private const string Survey = "What has lasted from the SEND Leadership Programme?";

    public static IReadOnlyDictionary<string, Visit> All { get; } = new Dictionary<string, Visit>
    {
        ["survey"] = new(Survey, (page, survey) => GoAsync(page, survey.NextLink())),
        ["survey with errors"] = new(Survey, SendEmptyAsync),
        ["thank-you"] = new("Thank you", AnswerAsync),
        ["closed"] = new("This survey has closed", async (page, survey) => await GoAsync(page, await survey.NextClosedLinkAsync())),
        ["not found"] = new("Page not found", (page, survey) => GoAsync(page, new(survey.Url, $"s/{Sample.Programme}/{Sample.Report}/forged"))),
        ["unsubscribe"] = new("Stop these messages", (page, survey) => GoAsync(page, survey.NextInvitation().UnsubscribeLink)),
        ["unsubscribed"] = new("You will not hear from us again", StopAsync),
        ["sign-in"] = new("Sign in on this machine", (page, survey) => GoAsync(page, new(survey.Url, "desk"))),
        ["desk"] = new("Desk", SignInAsync),
        ["report"] = new("What has lasted? Evaluation 2022", ReadReportAsync),
        ["inbox"] = new("Inbox", (page, survey) => GoAsync(page, survey.MailUrl)),
        ["mail"] = new(Survey, OpenMailAsync),
    };

    private static async Task GoAsync(IPage page, Uri address) => await page.GotoAsync(address.ToString());

    private static async Task SendEmptyAsync(IPage page, OpenSurvey survey)
    {
        await GoAsync(page, survey.NextLink());
        await page.ClickAsync("button[type=submit]");
    }

    private static async Task AnswerAsync(IPage page, OpenSurvey survey)
    {
        await GoAsync(page, survey.NextLink());
        await page.CheckAsync("[name=consent]");
        foreach (var question in await page.Locator(".govuk-radios").AllAsync())
            await question.Locator("input").First.CheckAsync();
        await page.FillAsync("textarea", "We meet every month.");
        await page.ClickAsync("button[type=submit]");
    }

    private static async Task StopAsync(IPage page, OpenSurvey survey)
    {
        await GoAsync(page, survey.NextInvitation().UnsubscribeLink);
        await page.ClickAsync("button[type=submit]");
    }

    private static async Task SignInAsync(IPage page, OpenSurvey survey)
    {
        await GoAsync(page, new(survey.Url, "desk"));
        await page.CheckAsync("[value=Researcher]");
        await page.FillAsync("[name=key]", survey.Key);
        await page.ClickAsync("button[type=submit]");
    }

    private static async Task ReadReportAsync(IPage page, OpenSurvey survey)
    {
        await SignInAsync(page, survey);
        await page.ClickAsync($"a[href*='/reports/research/{Sample.Programme}/{Sample.Report}/']");
    }

    private static async Task OpenMailAsync(IPage page, OpenSurvey survey)
    {
        await GoAsync(page, survey.MailUrl);
        await page.ClickAsync(".mails a");
    }
}
