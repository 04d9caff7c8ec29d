using FollowUp.Alumni;
using FollowUp.Desk;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Invitations;

namespace FollowUp.Tests.Desk.Alumni;

public sealed class BouncesAtTheDeskTests : IAsyncLifetime
{
    private const string Page = "/desk/programmes/send-leadership/bounces";
    private Outreach outreach = null!;

    private TestApplication Application => outreach.Application;

    public async Task InitializeAsync() => outreach = await Outreach.StartAsync();

    public async Task DisposeAsync() => await outreach.DisposeAsync();

    [Fact]
    public async Task Are_listed_and_led_to_from_the_desks_first_page()
    {
        var anna = await outreach.AddAsync();
        Assert.DoesNotContain("mail came back", (await FirstPageAsync()).Text, StringComparison.Ordinal);

        await outreach.BounceAsync(anna);

        Assert.NotNull((await FirstPageAsync()).Document.QuerySelector($"a[href='{Page}']"));
        Assert.Equal(anna.Email, (await ShowAsync()).Document.QuerySelector("input[type=radio]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Are_corrected_from_there_and_the_person_keeps_everything_else()
    {
        var anna = await outreach.AddAsync();
        await outreach.BounceAsync(anna);

        var answer = await CorrectAsync(anna.Email, "anna.new@example.org");

        Assert.Equal((303, $"{Page}?corrected"), (answer.Status, answer.Location));
        var now = await Application.Get<AlumniTable>().FindAsync(outreach.Programme.Id, anna.Cohort, anna.Id, default);
        Assert.Equal(("anna.new@example.org", anna.Name, anna.ConsentedOn), (now?.Email, now?.Name, now?.ConsentedOn));
        Assert.Empty((await ShowAsync()).Document.QuerySelectorAll("input"));
    }

    [Theory]
    [InlineData(null, "berta@example.org", "Choose the address")]
    [InlineData("nobody@example.org", "berta@example.org", "nobody on the roster has the former address")]
    [InlineData("", "berta at home", "Enter an address")]
    [InlineData("", "other", "belongs to somebody else")]
    public async Task Stay_as_they_are_where_the_correction_is_none(string? former, string address, string reason)
    {
        var (anna, other) = (await outreach.AddAsync(), await outreach.AddAsync("other"));
        await outreach.BounceAsync(anna);

        var answer = await CorrectAsync(former is "" ? anna.Email : former ?? "", address == "other" ? other.Email : address);

        Assert.Equal(400, answer.Status);
        Assert.Contains(reason, answer.Document.QuerySelector(".govuk-error-summary")?.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await ShowAsync()).Document.QuerySelector("input[type=radio]"));
    }

    private Task<DeskAnswer> FirstPageAsync() => DeskAnswer.GetAsync(Application, request => Application.Get<ShowDesk>().Run(request, default));

    private Task<DeskAnswer> ShowAsync() => DeskAnswer.GetAsync(Application, request => Application.Get<ShowBounces>().Run(request, outreach.Programme.Id, default));

    private Task<DeskAnswer> CorrectAsync(string former, string address) => DeskAnswer.PostAsync(
        Application,
        request => Application.Get<CorrectBounce>().Run(request, outreach.Programme.Id, default),
        (BounceForm.FormerField, former),
        (BounceForm.AddressField, address));
}
