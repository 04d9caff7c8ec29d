namespace FollowUp.Tests.Summaries.Closing;

/// <summary>One application for the tests of a class, each of which has a programme of its own in it.</summary>
public sealed class EndingRoundsInTurn : IAsyncLifetime
{
    private EndingRounds started = null!;

    public async Task InitializeAsync() => started = await EndingRounds.StartAsync();

    public Task DisposeAsync() => started.DisposeAsync().AsTask();

    internal Task<EndingRounds> AnewAsync() => started.OfAnotherProgrammeAsync();
}
