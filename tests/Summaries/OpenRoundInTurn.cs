namespace FollowUp.Tests.Summaries;

/// <summary>One open round for the tests of a class, which find it as if nobody had answered.</summary>
public sealed class OpenRoundInTurn : IAsyncLifetime
{
    internal OpenRound Round { get; private set; } = null!;

    public async Task InitializeAsync() => Round = await OpenRound.StartAsync();

    public Task DisposeAsync() => Round.DisposeAsync().AsTask();
}
