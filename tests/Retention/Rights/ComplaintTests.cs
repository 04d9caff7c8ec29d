using FollowUp.Local.Launcher;
using FollowUp.Retention;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Local.Mailbox;

namespace FollowUp.Tests.Retention;

public sealed class ComplaintTests(OwnMailbox mailbox) : IClassFixture<OwnMailbox>, IAsyncLifetime
{
    private ForgottenRound round = null!;

    public async Task InitializeAsync()
    {
        await mailbox.ResetAsync();
        round = await ForgottenRound.StartAsync(("Email:ConnectionString", mailbox.Server.ConnectionString));
    }

    public async Task DisposeAsync() => await round.DisposeAsync();

    [Fact]
    public async Task Is_acknowledged_by_mail_at_once_with_its_reference_and_the_date_of_the_answer()
    {
        var complaint = (await round.AskAsync("complaint")).Json;

        var mail = Assert.Single(await mailbox.Server.MailsToAsync(ForgottenRound.Address));
        Assert.Contains(complaint.GetProperty("request").GetString()!, mail.Text, StringComparison.Ordinal);
        Assert.Contains("by 1 March 2022", mail.Text, StringComparison.Ordinal);
        Assert.Equal("2022-02-01", complaint.GetProperty("acknowledgedOn").GetString());
    }

    [Fact]
    public async Task Where_no_mail_can_be_sent_it_is_listed_with_the_day_30_days_later_until_somebody_acknowledges_it()
    {
        await mailbox.Server.BehaveAsync(new { throttle = new { share = 1, retryAfterSeconds = 60 } });
        var complaint = (await round.AskAsync("complaint")).Json;
        Assert.Equal("2022-03-03", complaint.GetProperty("acknowledgeBy").GetString());
        Assert.False(complaint.TryGetProperty("acknowledgedOn", out var day) && day.ValueKind == System.Text.Json.JsonValueKind.String);

        await ChangeAsync(complaint.GetProperty("request").GetString()!, ("change", "acknowledge"), ("reason", "by letter"));

        var listed = Assert.Single((await ListAsync()).Json.EnumerateArray());
        Assert.Equal(("2022-02-01", "acknowledged"), (listed.GetProperty("acknowledgedOn").GetString(), listed.GetProperty("history")[0].GetProperty("what").GetString()));
    }

    [Fact]
    public async Task Pauses_and_extensions_are_listed_with_their_reasons_and_the_new_date()
    {
        var id = (await round.AskAsync("complaint")).Json.GetProperty("request").GetString()!;

        Assert.Equal("paused", (await ChangeAsync(id, ("change", "pause"), ("reason", "we asked which message"))).Json.GetProperty("state").GetString());
        round.Application.Clock.Advance(TimeSpan.FromDays(10));
        await ChangeAsync(id, ("change", "resume"), ("reason", "they told us"));
        await ChangeAsync(id, ("change", "extend"), ("months", "2"), ("reason", "it is complex"));

        var listed = Assert.Single((await ListAsync()).Json.EnumerateArray());
        Assert.Equal("2022-05-11", listed.GetProperty("dueOn").GetString());
        Assert.Equal(
            ["by mail", "we asked which message", "they told us", "it is complex"],
            listed.GetProperty("history").EnumerateArray().Select(happened => happened.GetProperty("reason").GetString()));
        Assert.Contains($"extended request {id}", (await StoredRows.OfAsync(round.Application, "Audit")).Select(row => row.GetString("What")));
    }

    [Theory]
    [InlineData("pause", "", "", 400)]
    [InlineData("extend", "it is complex", "3", 400)]
    [InlineData("forget", "because", "", 400)]
    [InlineData("resume", "because", "", 409)]
    public async Task A_change_without_a_reason_or_beyond_what_the_law_allows_is_refused(string change, string reason, string months, int status)
    {
        var id = (await round.AskAsync("complaint")).Json.GetProperty("request").GetString()!;

        Assert.Equal(status, (await ChangeAsync(id, ("change", change), ("reason", reason), ("months", months))).Status);
    }

    private Task<HttpAnswer> ChangeAsync(string id, params (string Field, string Value)[] fields) => HttpAnswer.Of(
        round.Application,
        request => round.Application.Get<ChangeRequest>().Run(request, Sample.Programme, id, CancellationToken.None),
        new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Field, field.Value))));

    private Task<HttpAnswer> ListAsync() =>
        HttpAnswer.Of(round.Application, request => round.Application.Get<ReadRequests>().Run(request, Sample.Programme, CancellationToken.None));
}
