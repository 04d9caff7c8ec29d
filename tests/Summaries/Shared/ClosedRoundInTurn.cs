namespace FollowUp.Tests.Summaries;

/// <summary>One closed round for the tests of a class, which find it as if nothing had been released.</summary>
public sealed class ClosedRoundInTurn : IAsyncLifetime
{
    internal ClosedRound Closed { get; private set; } = null!;

    public async Task InitializeAsync() => Closed = await ClosedRound.StartAsync();

    public Task DisposeAsync() => Closed.DisposeAsync().AsTask();
}
