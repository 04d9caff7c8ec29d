using FollowUp.Desk;
using FollowUp.Retention;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Summaries;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Tests.Desk.Trail;

public sealed class AuditTrailTests : IAsyncLifetime
{
    private TestApplication application = null!;

    private AuditTable Trail => application.Get<AuditTable>();

    public async Task InitializeAsync() => application = await TestApplication.StartAsync(new(2022, 2, 1, 9, 30, 0, TimeSpan.Zero), ("WEBSITE_AUTH_ENABLED", "True"));

    public async Task DisposeAsync() => await application.DisposeAsync();

    [Fact]
    public async Task Says_who_did_what_by_role_and_id_and_what_came_of_it()
    {
        var request = Request("ada");

        await Trail.BeginAsync(request, "p", "Placed a hold", default);
        await Trail.AddAsync(request, "p", "placed hold 123", default);
        Assert.Equal(["1 Feb 2022 09:30 placed hold 123 (not known) Researcher ada"], (await ShowAsync("p")).Rows);

        await Trail.EndAsync(request, StatusCodes.Status409Conflict);
        Assert.Equal(["1 Feb 2022 09:30 placed hold 123 (refused) Researcher ada"], (await ShowAsync("p")).Rows);
    }

    [Fact]
    public async Task Keeps_programmes_apart()
    {
        await Trail.BeginAsync(Request("ada"), "p", "Saved", default);
        await Trail.BeginAsync(Request("ada"), AuditTable.Deployment, "Added", default);

        Assert.Contains("Saved", Assert.Single((await ShowAsync("p")).Rows), StringComparison.Ordinal);
        Assert.Contains("Added", Assert.Single((await ShowAsync(null)).Rows), StringComparison.Ordinal);
        Assert.Empty((await ShowAsync("elsewhere")).Rows);
    }

    [Fact]
    public async Task Is_read_page_by_page_the_newest_first()
    {
        for (var line = 0; line < TrailPage.AtOnce + 2; line++)
        {
            await Trail.AddAsync(Request("ada"), "p", $"did {line}", default);
            application.Clock.MoveTo(application.Clock.GetUtcNow().AddMinutes(1));
        }

        var first = await ShowAsync("p");
        var older = first.Document.QuerySelector("a[href*='?after=']")!.GetAttribute("href")!;
        var second = await ShowAsync("p", older[older.IndexOf('?', StringComparison.Ordinal)..]);

        Assert.Contains($"did {TrailPage.AtOnce + 1} ", first.Rows[0], StringComparison.Ordinal);
        Assert.Equal(["did 1 ", "did 0 "], second.Rows.Select(row => row[row.IndexOf("did", StringComparison.Ordinal)..][..6]));
    }

    private HttpRequest Request(string who) => ClosedRound.As(who, new DefaultHttpContext { RequestServices = application.Services }.Request);

    private Task<DeskAnswer> ShowAsync(string? programme, string query = "") =>
        DeskAnswer.GetAsync(application, request => application.Get<ShowTrail>().Run(request, programme, default), query);
}
