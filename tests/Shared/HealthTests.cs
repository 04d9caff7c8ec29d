using Azure;
using FollowUp.Shared;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Shared;

public sealed class HealthTests : IAsyncLifetime
{
    private TestApplication application = null!;

    public async Task InitializeAsync() => application = await TestApplication.StartAsync(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public async Task DisposeAsync() => await application.DisposeAsync();

    [Fact]
    public async Task Both_accounts_are_asked_and_nothing_is_written()
    {
        var function = application.Get<ShowHealth>();
        application.Calls.Forget();

        var answer = await AskAsync(function);

        Assert.Equal((200, "healthy"), (answer.Status, answer.Body));
        Assert.Equal((2, 2), (application.Calls.Made.Count, application.Calls.Reads));
    }

    [Fact]
    public async Task Asked_again_within_ten_seconds_it_costs_nothing()
    {
        var function = application.Get<ShowHealth>();
        await AskAsync(function);
        application.Calls.Forget();

        application.Clock.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        await AskAsync(function);
        Assert.Empty(application.Calls.Made);

        application.Clock.Advance(TimeSpan.FromTicks(1));
        await AskAsync(function);
        Assert.Equal(2, application.Calls.Reads);
    }

    [Theory]
    [InlineData("Programmes()")]
    [InlineData("Responses()")]
    public async Task One_account_that_does_not_answer_is_not_healthy(string table)
    {
        application.Faults.FailAt(table, new(IsCarriedOut: false, Status: 403));

        await Assert.ThrowsAsync<RequestFailedException>(() => AskAsync(application.Get<ShowHealth>()));
    }

    private Task<HttpAnswer> AskAsync(ShowHealth function) => HttpAnswer.Of(application, request => function.Run(request, CancellationToken.None));
}
