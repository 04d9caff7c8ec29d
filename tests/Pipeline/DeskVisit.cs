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
        ["versions"] = new($"Versions of {Name}", (page, survey) => FollowAsync(page, survey, Programme, $"{Programme}/versions")),
        ["comparison"] = new("From version 1 to version 1", CompareAsync),
        ["messages"] = new("Messages of evaluation-2022", (page, survey) => FollowAsync(page, survey, Round, $"{Round}/messages")),
        ["test message"] = new("Messages of evaluation-2022", SendTestAsync),
        ["survey previewed"] = new("What has lasted", (page, survey) => FollowAsync(page, survey, Round, $"{Round}/preview/survey")),
        ["alumni"] = new($"Alumni of {Name}", (page, survey) => FollowAsync(page, survey, Programme, $"{Programme}/alumni")),
        ["roster checked"] = new("The roster is checked", CheckRosterAsync),
        ["roster imported"] = new("The roster is imported", ImportRosterAsync),
        ["person"] = new("What is known of an address", FindAsync),
        ["round"] = new("Round evaluation-2022", (page, survey) => FollowAsync(page, survey, Round)),
        ["plan"] = new($"Who gets a message: {Name}", PlanAsync),
        ["reports"] = new("Reports", (page, survey) => FollowAsync(page, survey, "/desk/reports")),
        ["nothing there"] = new("There is nothing here", MissAsync),
    };

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
