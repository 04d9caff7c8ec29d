using Azure;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Tests.Local.Tables;

public sealed class RetriesTests
{
    private readonly List<string?> authorizations = [];

    [Fact]
    public async Task A_busy_service_is_asked_again_with_a_new_signature()
    {
        await using var server = await LoopbackServer.StartAsync(context => AnswerBusyOnce(context, "1"));
        var table = server.Table();

        var response = await table.UpsertEntityAsync(new TableEntity("p", "r"));

        Assert.Equal((204, 2), (response.Status, authorizations.Count));
        Assert.NotEqual(authorizations[0], authorizations[1]);
    }

    [Fact]
    public async Task A_service_that_stays_busy_fails_with_its_code()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            authorizations.Add(null);
            return AnswerBusy(context, "0");
        });
        var options = new TableClientOptions { Retry = { MaxRetries = 2, Delay = TimeSpan.FromMilliseconds(1) } };
        var table = server.Table(options);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "r"));

        Assert.Equal((503, "ServerBusy", 3), (failure.Status, failure.ErrorCode, authorizations.Count));
    }

    private Task AnswerBusyOnce(HttpContext context, string retryAfter)
    {
        authorizations.Add(context.Request.Headers.Authorization);
        if (authorizations.Count == 1)
            return AnswerBusy(context, retryAfter);
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    private static Task AnswerBusy(HttpContext context, string retryAfter)
    {
        context.Response.StatusCode = 503;
        context.Response.Headers.RetryAfter = retryAfter;
        return context.Response.WriteAsync("""{"odata.error":{"code":"ServerBusy","message":{"lang":"en-US","value":"Busy."}}}""");
    }
}
