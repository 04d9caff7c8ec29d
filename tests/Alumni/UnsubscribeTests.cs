using FollowUp.Alumni;
using FollowUp.Local.Launcher;
using FollowUp.Shared;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Alumni;

public sealed class UnsubscribeTests
{
    public static TheoryData<string> Bodies => ["urlencoded", "multipart", "empty"];

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task Opening_the_page_changes_nothing(string method)
    {
        await using var application = await StartAsync();
        var before = await StoredRows.AllAsync(application);

        var answer = await HttpAnswer.Of(application, request =>
        {
            request.Method = method;
            return application.Get<ShowUnsubscribe>().Run(request, Sample.Programme, LinkOf(application), CancellationToken.None);
        });

        Assert.Equal(200, answer.Status);
        Assert.Equal(before, await StoredRows.AllAsync(application));
    }

    [Theory, MemberData(nameof(Bodies))]
    public async Task One_post_stops_the_messages_whatever_its_body_and_leads_nowhere_else(string body)
    {
        await using var application = await StartAsync();

        var answer = await PostAsync(application, LinkOf(application), Content(body));

        Assert.Equal(200, answer.Status);
        Assert.False(answer.Headers.ContainsKey("Location"));
        Assert.True(await IsStoppedAsync(application));
    }

    [Fact]
    public async Task A_second_post_says_the_same_and_changes_nothing_more()
    {
        await using var application = await StartAsync();
        var first = await PostAsync(application, LinkOf(application), Content("urlencoded"));

        var second = await PostAsync(application, LinkOf(application), Content("urlencoded"));

        Assert.Equal((first.Status, first.Body), (second.Status, second.Body));
        Assert.Single(await StoredRows.OfAsync(application, "OptOuts"));
    }

    [Fact]
    public async Task It_works_when_everything_else_about_the_person_is_gone()
    {
        await using var application = await StartAsync();
        var link = LinkOf(application);
        foreach (var table in new[] { "Alumni", "Addresses" })
        {
            foreach (var row in await StoredRows.OfAsync(application, table))
                await application.Get<StorageAccounts>().RosterTable(table).DeleteEntityAsync(row.PartitionKey, row.RowKey);
        }

        Assert.Equal(200, (await PostAsync(application, link, Content("empty"))).Status);
        Assert.True(await IsStoppedAsync(application));
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("{hash}")]
    [InlineData("{hash}AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("{other programme}")]
    public async Task A_forged_link_costs_no_storage_call_and_is_answered_with_the_same_bytes(string forged)
    {
        await using var application = await StartAsync();
        var hash = RosterUpload.Hash(application, "p1@alumni.example");
        var link = forged
            .Replace("{hash}", hash, StringComparison.Ordinal)
            .Replace("{other programme}", application.Get<UnsubscribeLink>().For("another", hash).Segments[^1], StringComparison.Ordinal);
        application.Calls.Forget();

        var shown = await HttpAnswer.Of(application, request => application.Get<ShowUnsubscribe>().Run(request, Sample.Programme, link, CancellationToken.None));
        var posted = await PostAsync(application, link, Content("urlencoded"));

        Assert.Empty(application.Calls.Made);
        Assert.Equal((404, File.ReadAllText(Path.Combine(Checkout.Root, "tests", "Shared", "Pages", "Golden", "not-found.html"))), (shown.Status, Golden(shown)));
        Assert.Equal((shown.Status, shown.Body), (posted.Status, posted.Body));
    }

    private static async Task<TestApplication> StartAsync()
    {
        var application = await TestApplication.StartAsync(Sample.Begins);
        await application.SaveSampleProgrammeAsync();
        await RosterUpload.PostAsync(application, "p1@alumni.example,Ash,2018-19,health,2019-07-12,v2,form,,\n");
        return application;
    }

    private static string LinkOf(TestApplication application) =>
        application.Get<UnsubscribeLink>().For(Sample.Programme, RosterUpload.Hash(application, "p1@alumni.example")).Segments[^1];

    private static Task<HttpAnswer> PostAsync(TestApplication application, string link, HttpContent content) => HttpAnswer.Of(
        application, request => application.Get<Unsubscribe>().Run(request, Sample.Programme, link, CancellationToken.None), content);

    private static Task<bool> IsStoppedAsync(TestApplication application) =>
        application.Get<OptOutTable>().ContainsAsync(Sample.Programme, RosterUpload.Hash(application, "p1@alumni.example"), CancellationToken.None);

    private static HttpContent Content(string body) => body switch
    {
        "urlencoded" => new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]),
        "multipart" => new MultipartFormDataContent { { new StringContent("One-Click"), "List-Unsubscribe" } },
        _ => new ByteArrayContent([]),
    };

    private static string Golden(HttpAnswer answer) => answer.Body.Replace(FollowUp.Shared.StyleSheet.Name, "followup.css", StringComparison.Ordinal);
}
