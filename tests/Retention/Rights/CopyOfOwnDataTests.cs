using System.IO.Compression;
using System.Text;
using System.Text.Json;
using FollowUp.Local.Launcher;
using FollowUp.Retention;
using FollowUp.Shared;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Local.Mailbox;

namespace FollowUp.Tests.Retention;

public sealed class CopyOfOwnDataTests(OwnMailbox mailbox) : IClassFixture<OwnMailbox>, IAsyncLifetime
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private ForgottenRound round = null!;

    public async Task InitializeAsync()
    {
        await mailbox.ResetAsync();
        round = await ForgottenRound.StartAsync(("Email:ConnectionString", mailbox.Server.ConnectionString));
    }

    public async Task DisposeAsync() => await round.DisposeAsync();

    [Fact]
    public async Task The_link_goes_to_the_person_by_mail_and_the_desk_sees_neither_it_nor_the_data()
    {
        var desk = await round.AskAsync("access");

        var mail = Assert.Single(await mailbox.Server.MailsToAsync(ForgottenRound.Address));
        Assert.Equal("link sent", desk.Json.GetProperty("state").GetString());
        Assert.DoesNotContain(Token(mail), desk.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("alumni.example", desk.Body, StringComparison.Ordinal);
        Assert.Contains("List-Unsubscribe", mail.Headers.Keys);
    }

    [Theory]
    [InlineData("my-data.html")]
    [InlineData("my-data.json")]
    public async Task Everything_that_is_held_is_in_it(string file)
    {
        await round.LeaveLinkRequestAsync(Sample.Begins);
        await round.AskAsync("access");

        var content = await FileAsync(await PostAsync(await LinkAsync()), file);

        foreach (var held in (string[])[ForgottenRound.Address, "Ash Spindle", "last day form", "up to 42 months after", "Bounced", "We meet every month.", "lasting"])
            Assert.Contains(held, content, StringComparison.OrdinalIgnoreCase);
        foreach (var line in Manifest.All.Where(line => line.Store is "Alumni" or "Addresses" or "OptOuts" or "LinkRequests" or "Invitations" or "Operations" or "Interviews" or "Requests").DistinctBy(line => (line.Store, line.Keys)))
            Assert.Contains(line.Data, System.Net.WebUtility.HtmlDecode(content), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef", true)]
    [InlineData("fedcba9876543210fedcba9876543210", false)]
    public async Task A_restriction_is_in_it_if_it_is_theirs_and_not_if_somebody_had_the_address_before(string alumnus, bool isTheirs)
    {
        var hash = Assert.Single(await StoredRows.OfAsync(round.Application, "Addresses"), row => !row.RowKey.Contains('~')).RowKey;
        var restriction = new RightsRequest
        {
            Id = Guid.NewGuid().ToString("N"),
            Kind = RightsRequestKind.Restriction,
            ReceivedOn = Sample.Begins,
            DueOn = new(2022, 3, 1),
            Identity = "By letter",
            Person = new(hash, new(alumnus, "2018-19")),
        };
        await round.Application.Get<RightsRequestTable>().AddAsync(Sample.Programme, restriction, CancellationToken.None);

        var copy = await round.Application.Get<PersonalCopyReader>().ReadAsync(await round.HistoryAsync(), hash, CancellationToken.None);

        Assert.Equal(isTheirs, copy.Sections.Any(section => section.Lines.Any(line => line.Value == "Restriction")));
    }

    [Fact]
    public async Task Reading_the_page_uses_nothing_up_and_the_button_works_once()
    {
        await round.AskAsync("access");
        var link = await LinkAsync();
        Assert.Equal((200, 200), ((await GetAsync(link)).Status, (await GetAsync(link)).Status));
        Assert.Contains("Get my data", (await GetAsync(link)).Body, StringComparison.Ordinal);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => PostAsync(link)));

        Assert.Single(answers, answer => answer.Headers.ContentType == "application/zip");
        Assert.Contains("does not work any more", (await GetAsync(link)).Body, StringComparison.Ordinal);
        var row = Assert.Single(await StoredRows.OfAsync(round.Application, "Requests"));
        Assert.Equal("the copy was fetched", row.GetString("Outcome"));
        Assert.Empty(row.Keys.Intersect(["AddressHash", "LinkEndsOn"]));
    }

    [Fact]
    public async Task The_link_works_for_seven_days_and_no_tick_longer_and_then_it_is_forgotten_whose_it_was()
    {
        await round.AskAsync("access");
        var link = await LinkAsync();
        round.Application.Clock.Advance(Week - TimeSpan.FromTicks(1));
        Assert.Contains("Get my data", (await GetAsync(link)).Body, StringComparison.Ordinal);

        round.Application.Clock.Advance(TimeSpan.FromTicks(1));

        Assert.Contains("does not work any more", (await PostAsync(link)).Body, StringComparison.Ordinal);
        await round.Application.Get<RepeatErasures>().Run(new(), CancellationToken.None);
        var row = Assert.Single(await StoredRows.OfAsync(round.Application, "Requests"));
        Assert.Equal("the copy was not fetched in time", row.GetString("Outcome"));
        Assert.False(row.ContainsKey("AddressHash"));
    }

    [Fact]
    public async Task A_forged_link_opens_nothing_and_costs_no_storage_call()
    {
        var request = (await round.AskAsync("access")).Json.GetProperty("request").GetString()!;
        var real = Token(Assert.Single(await mailbox.Server.MailsToAsync(ForgottenRound.Address)));
        var before = round.Application.Calls.Made.Count;

        foreach (var forged in (string[])[request, real[..^1] + (real[^1] == 'A' ? 'B' : 'A'), real[1..], ""])
            Assert.Equal((404, 404), ((await GetAsync(forged)).Status, (await PostAsync(forged)).Status));

        Assert.Equal(before, round.Application.Calls.Made.Count);
    }

    [Fact]
    public async Task Where_the_service_does_not_take_the_mail_the_request_stays_open_and_the_link_is_sent_again()
    {
        await mailbox.Server.BehaveAsync(new { throttle = new { share = 1, retryAfterSeconds = 1 } });
        var failed = await round.AskAsync("access");
        Assert.Equal("open", failed.Json.GetProperty("state").GetString());
        await mailbox.Server.BehaveAsync(new { });
        round.Application.Clock.Advance(TimeSpan.FromSeconds(1));

        var sent = await HttpAnswer.Of(
            round.Application,
            request => round.Application.Get<SendCopyLink>().Run(request, Sample.Programme, failed.Json.GetProperty("request").GetString()!, CancellationToken.None),
            new FormUrlEncodedContent([new("email", ForgottenRound.Address)]));

        Assert.Equal("link sent", sent.Json.GetProperty("state").GetString());
        Assert.Equal("application/zip", (await PostAsync(await LinkAsync())).Headers.ContentType);
    }

    [Fact]
    public async Task Answers_that_nobody_can_connect_any_more_are_said_not_to_be_found()
    {
        await round.Application.Get<StorageAccounts>().RosterTable("PseudonymKeys").DeleteEntityAsync(Sample.Programme, $"r~{Sample.Report}");
        await round.AskAsync("access");

        var copy = await FileAsync(await PostAsync(await LinkAsync()), "my-data.html");

        Assert.Contains("We cannot find your answers to evaluation-2022", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("We meet every month.", copy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interview_that_was_offered_from_another_address_is_in_the_copy_for_that_address_and_nothing_else_is()
    {
        const string elsewhere = "ash@elsewhere.example";
        await round.LeaveInterviewOfferAsync(elsewhere);
        await round.AskAsync("access", ("email", elsewhere));

        var copy = await FileAsync(await PostAsync(Token(Assert.Single(await mailbox.Server.MailsToAsync(elsewhere)))), "my-data.html");

        Assert.Contains(elsewhere, copy, StringComparison.Ordinal);
        Assert.DoesNotContain(ForgottenRound.Address, copy, StringComparison.Ordinal);
        Assert.DoesNotContain("We meet every month.", copy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_unknown_gets_no_mail()
    {
        var answer = await round.AskAsync("access", ("email", "nobody@alumni.example"));

        Assert.Equal("we have nothing that belongs to this address", answer.Json.GetProperty("outcome").GetString());
        Assert.Empty(await mailbox.Server.MailsAsync());
    }

    private static string Token(ReceivedMail mail) => LinkIn(mail).Split('/')[^1];

    private static string LinkIn(ReceivedMail mail) => mail.Text!.Split('\n').Single(line => line.Contains("/copy/", StringComparison.Ordinal)).Trim();

    private async Task<string> LinkAsync() => Token((await mailbox.Server.MailsToAsync(ForgottenRound.Address))[0]);

    private Task<HttpAnswer> GetAsync(string token) =>
        HttpAnswer.Of(round.Application, request => round.Application.Get<ShowCopy>().Run(request, Sample.Programme, token, CancellationToken.None));

    private Task<HttpAnswer> PostAsync(string token) =>
        HttpAnswer.Of(round.Application, request => round.Application.Get<FetchCopy>().Run(request, Sample.Programme, token, CancellationToken.None), new FormUrlEncodedContent([]));

    private static async Task<string> FileAsync(HttpAnswer answer, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(answer.Bytes));
        using var reader = new StreamReader(archive.GetEntry(name)!.Open(), Encoding.UTF8);
        var content = await reader.ReadToEndAsync();
        return name.EndsWith(".json", StringComparison.Ordinal) ? string.Join('\n', Texts(JsonDocument.Parse(content).RootElement)) : content;
    }

    private static IEnumerable<string> Texts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Texts(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [json.GetString()!],
        _ => [],
    };
}
