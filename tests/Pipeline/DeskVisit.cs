using FollowUp.Local.Launcher;
using Microsoft.Playwright;

namespace FollowUp.Tests.Pipeline;

/// <summary>The ways on which a steward comes to each page of the desk by its links and forms, in each state that it has.</summary>
internal static class DeskVisit
{
    private const string Name = "SEND Leadership Programme";
    private const string Programme = $"/desk/programmes/{Sample.Programme}";
    private const string Round = $"{Programme}/rounds/{Sample.Report}";

    public static IReadOnlyDictionary<string, Visit> All { get; } = new Dictionary<string, Visit>
    {
        ["desk"] = new("Desk", (page, survey) => FollowAsync(page, survey)),
        ["programmes"] = new("Programmes", (page, survey) => FollowAsync(page, survey, "/desk/programmes")),
        ["programme"] = new(Name, (page, survey) => FollowAsync(page, survey, Programme)),
        ["new programme"] = new("New programme", (page, survey) => FollowAsync(page, survey, "/desk/new-programme")),
        ["programme with faults"] = new("Change send-leadership", SaveWithFaultsAsync),
        ["programme saved"] = new("My Programme", AddProgrammeAsync),
        ["dates by form"] = new("Dates of send-leadership", (page, survey) => FollowAsync(page, survey, Programme, $"{Programme}/form/dates")),
        ["words by form"] = new("Words of send-leadership", (page, survey) => FollowAsync(page, survey, Programme, $"{Programme}/form/words")),
        ["questions by form"] = new("Questions of send-leadership", (page, survey) => FollowAsync(page, survey, Programme, $"{Programme}/form/questions")),
        ["form with an error"] = Rendered("Dates of p", "form-with-error"),
        ["versions"] = new($"Versions of {Name}", (page, survey) => FollowAsync(page, survey, Programme, $"{Programme}/versions")),
        ["comparison"] = new("From version 1 to version 1", CompareAsync),
        ["messages"] = new("Messages of evaluation-2022", (page, survey) => FollowAsync(page, survey, Round, $"{Round}/messages")),
        ["test message"] = new("Messages of evaluation-2022", SendTestAsync),
        ["survey previewed"] = new("What has lasted", (page, survey) => FollowAsync(page, survey, Round, $"{Round}/preview/survey")),
        ["alumni"] = new($"Alumni of {Name}", (page, survey) => FollowAsync(page, survey, Programme, $"{Programme}/alumni")),
        ["roster checked"] = new("The roster is checked", CheckRosterAsync),
        ["roster imported"] = new("The roster is imported", ImportRosterAsync),
        ["person"] = new("What is known of an address", FindAsync),
        ["bounces at first"] = new($"Mail came back: {Name}", (page, survey) => FollowAsync(page, survey, Programme, $"{Programme}/alumni", $"{Programme}/bounces")),
        ["bounces"] = Rendered($"Mail came back: {Name}", "bounces"),
        ["earlier"] = new($"Earlier evaluations: {Name}", (page, survey) => FollowAsync(page, survey, Programme, $"{Programme}/earlier")),
        ["earlier with faults"] = Rendered($"Earlier evaluations: {Name}", "earlier-with-faults"),
        ["earlier checked"] = new("The counts are checked", CheckEarlierAsync),
        ["round"] = new("Round evaluation-2022", (page, survey) => FollowAsync(page, survey, Round)),
        ["plan"] = new($"Who gets a message: {Name}", PlanAsync),
        ["reports"] = new("Reports", (page, survey) => FollowAsync(page, survey, "/desk/reports")),
        ["privacy at first"] = new($"Privacy: {Name}", (page, survey) => FollowAsync(page, survey, Programme, $"{Programme}/privacy")),
        ["privacy"] = Rendered($"Privacy: {Name}", "privacy"),
        ["request"] = Rendered("A copy of their data", "request"),
        ["request with an error"] = Rendered("A copy of their data", "request-with-error"),
        ["ledger"] = Rendered("Record of deletions", "ledger"),
        ["report"] = new("What has lasted? Evaluation 2022", (page, survey) => FollowAsync(page, survey, "/desk/reports", $"{Programme}/reports/{Sample.Report}")),
        ["exports"] = Rendered("Exports of Evaluation 2022", "exports"),
        ["interviews"] = Rendered("Interviews after evaluation-2022", "interviews"),
        ["draw"] = Rendered("Draw of 1 Mar 2022", "draw"),
        ["trail"] = new($"What was done with {Sample.Programme}", (page, survey) => FollowAsync(page, survey, Programme, $"/desk/trail/{Sample.Programme}")),
        ["texts not yet"] = new("Texts of What has lasted? Evaluation 2022", ShowTextsAsync),
        ["texts"] = Rendered("Texts of Evaluation 2022", "texts"),
        ["text"] = Rendered("One text", "text"),
        ["quotes"] = Rendered("Quotes of Evaluation 2022", "quotes"),
        ["nothing there"] = new("There is nothing here", MissAsync),
    };

    /// <summary>A page in a state that only other data would bring about.</summary>
    private static Visit Rendered(string heading, string golden) => new(heading, (page, survey) => Visit.GoRenderedAsync(page, survey, $"Desk/Pages/Golden/{golden}.html"));

    private static async Task ShowTextsAsync(IPage page, OpenSurvey survey)
    {
        await Visit.SignInAsync(page, survey, "Researcher");
        await page.ClickAsync("a[href='/desk/reports']");
        await page.ClickAsync($"a[href='{Programme}/reports/{Sample.Report}']");
        await page.ClickAsync($"a[href='{Programme}/reports/{Sample.Report}/texts']");
    }

    /// <summary>Signs in and follows links, from the desk's first page on.</summary>
    private static async Task FollowAsync(IPage page, OpenSurvey survey, params string[] links)
    {
        await Visit.SignInAsync(page, survey, "Steward");
        foreach (var link in links)
            await page.Locator($"a[href='{link}']").First.ClickAsync();
    }

    private static async Task SaveWithFaultsAsync(IPage page, OpenSurvey survey)
    {
        await FollowAsync(page, survey, Programme, $"{Programme}/file");
        await page.FillAsync("textarea", Sample.Yaml.Replace("minutes: 6", "minutes: six", StringComparison.Ordinal));
        await page.ClickAsync("button[type=submit]");
    }

    private static async Task AddProgrammeAsync(IPage page, OpenSurvey survey)
    {
        await FollowAsync(page, survey, "/desk/new-programme");
        var template = await page.InputValueAsync("textarea");
        await page.FillAsync("textarea", template.Replace("programme: my-programme", $"programme: p{Guid.NewGuid():N}", StringComparison.Ordinal));
        await page.ClickAsync("button[type=submit]");
    }

    private static async Task CompareAsync(IPage page, OpenSurvey survey)
    {
        await FollowAsync(page, survey, Programme, $"{Programme}/versions");
        await page.ClickAsync("button[type=submit]");
    }

    private static async Task SendTestAsync(IPage page, OpenSurvey survey)
    {
        await FollowAsync(page, survey, Round, $"{Round}/messages");
        await page.FillAsync("[name=address]", "team@example.org");
        await page.ClickAsync("button[type=submit]");
    }

    private static async Task CheckRosterAsync(IPage page, OpenSurvey survey)
    {
        await FollowAsync(page, survey, Programme, $"{Programme}/alumni");
        await page.FillAsync("[name=roster]", string.Join('\n', [.. Sample.Roster.Split('\n').Take(1), "nobody,,,,,,,,,,", .. Sample.Roster.Split('\n').TakeLast(20)]));
        await page.ClickAsync("button[value=check]");
    }

    private static async Task ImportRosterAsync(IPage page, OpenSurvey survey)
    {
        await CheckRosterAsync(page, survey);
        await page.ClickAsync("button[value=import]");
    }

    private static async Task CheckEarlierAsync(IPage page, OpenSurvey survey)
    {
        await FollowAsync(page, survey, Programme, $"{Programme}/earlier");
        await page.FillAsync("[name=title]", "End of programme 2021");
        await page.FillAsync("[name=held_on]", "2021-07-16");
        await page.FillAsync("[name=source]", "Exit forms, counted by the delivery team");
        await page.FillAsync("[name=counts]", (await page.InnerTextAsync("pre")).Replace(",0", ",20", StringComparison.Ordinal));
        await page.ClickAsync("button[value=check]");
    }

    private static async Task FindAsync(IPage page, OpenSurvey survey)
    {
        await FollowAsync(page, survey, Programme, $"{Programme}/alumni");
        await page.FillAsync("[name=find]", survey.NextInvitation().To);
        await page.PressAsync("[name=find]", "Enter");
    }

    private static async Task PlanAsync(IPage page, OpenSurvey survey)
    {
        await FollowAsync(page, survey, Programme, $"{Programme}/plan");
        await page.ClickAsync("button[type=submit]");
    }

    private static async Task MissAsync(IPage page, OpenSurvey survey)
    {
        await FollowAsync(page, survey);
        await page.GotoAsync(new Uri(survey.Url, "desk/programmes/elsewhere").ToString());
    }
}
