using FollowUp.Alumni;
using FollowUp.Responses;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Shared.Pages;

namespace FollowUp.Tests.Responses;

public sealed class NewAddressTests
{
    private const string Former = "ada@before.example";
    private const string Latest = "ada@after.example";

    [Fact]
    public async Task Takes_the_place_of_the_former_and_leaves_everything_else()
    {
        await using var round = await OpenRound.BeginAsync();
        var (link, person) = await round.EnrolAsync(Former);

        var page = await SendAsync(round, link, $" {Latest} ");

        Assert.Equal((200, ContactTexts.AddressDoneTitle), (page.Status, page.TextOf("h1")));
        Assert.Equivalent(person with { Email = Latest, FormerHashes = [round.HashOf(Former)] }, await round.FindAsync(person), strict: true);
        Assert.Equal([round.HashOf(Latest)], (await StoredRows.OfAsync(round.Application, "Addresses")).Select(row => row.RowKey));
    }

    [Theory]
    [InlineData(Former)]
    [InlineData(Latest)]
    public async Task Does_not_get_round_a_stop_of_all_messages_at_either_address(string stopped)
    {
        await using var round = await OpenRound.BeginAsync();
        var (link, person) = await round.EnrolAsync(Former);
        await round.Application.Get<OptOutTable>().AddAsync(link.Programme, round.HashOf(stopped), CancellationToken.None);

        var page = await SendAsync(round, link, Latest);

        Assert.Equal(ContactTexts.AddressDoneTitle, page.TextOf("h1"));
        Assert.Equal(Former, (await round.FindAsync(person)).Email);
    }

    [Fact]
    public async Task Stops_all_messages_by_the_link_of_an_older_one_however_often_it_changes()
    {
        await using var round = await OpenRound.BeginAsync();
        var (link, person) = await round.EnrolAsync(Former);
        await SendAsync(round, link, Latest);
        await SendAsync(round, link, "ada@again.example");
        Assert.NotNull(await ReachableAsync(round, person));

        await round.Application.Get<OptOutTable>().AddAsync(link.Programme, round.HashOf(Former), CancellationToken.None);

        Assert.Null(await ReachableAsync(round, person));
        await SendAsync(round, link, "ada@last.example");
        Assert.Equal("ada@again.example", (await round.FindAsync(person)).Email);
    }

    [Fact]
    public async Task Of_somebody_else_is_left_alone_and_not_told_apart()
    {
        await using var round = await OpenRound.BeginAsync();
        var (link, person) = await round.EnrolAsync(Former);
        var (_, other) = await round.EnrolAsync("bo@elsewhere.example");

        var taken = await SendAsync(round, link, "bo@elsewhere.example");
        var free = await SendAsync(round, link, Latest);

        Assert.Equal(free.Html, taken.Html);
        Assert.Equal((Latest, "bo@elsewhere.example"), ((await round.FindAsync(person)).Email, (await round.FindAsync(other)).Email));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ada at after")]
    [InlineData("ada@after.example\r\nBcc: all@example.org")]
    public async Task That_is_no_address_is_asked_for_again(string typed)
    {
        await using var round = await OpenRound.BeginAsync();
        var (link, person) = await round.EnrolAsync(Former);

        var page = await SendAsync(round, link, typed);

        Assert.Equal((400, "#email"), (page.Status, page.Document.QuerySelector(".govuk-error-summary a")?.GetAttribute("href")));
        Assert.Equal(Former, (await round.FindAsync(person)).Email);
    }

    [Fact]
    public async Task Of_somebody_forgotten_is_not_kept()
    {
        await using var round = await OpenRound.BeginAsync();

        await SendAsync(round, await round.InviteAsync(), Latest);

        Assert.Empty(await StoredRows.OfAsync(round.Application, "Addresses"));
        Assert.Empty(await StoredRows.OfAsync(round.Application, "Alumni"));
    }

    private static async Task<string?> ReachableAsync(OpenRound round, Alumnus person) =>
        await round.Application.Get<Reachability>().HashIfReachableAsync(SampleProgramme.Value.Id, await round.FindAsync(person), CancellationToken.None);

    private static Task<RenderedPage> SendAsync(OpenRound round, SurveyLink link, string email) =>
        link.PostAsync<ChangeAddress>(round.Application, [new("email", email)], "/address");
}
