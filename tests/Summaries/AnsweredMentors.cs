using FollowUp.Summaries;

namespace FollowUp.Tests.Summaries;

/// <summary>Every round of the mentors, answered, for all tests that only read: none changes it.</summary>
[CollectionDefinition(Name)]
public sealed class AnsweredMentors : IAsyncLifetime, ICollectionFixture<AnsweredMentors>
{
    public const string Name = "Answered mentors";

    internal PeerMentors Mentors { get; private set; } = null!;

    internal SharedReport Shared { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Mentors = await PeerMentors.StartAsync();
        Shared = await Mentors.ShareAsync("after-36-months");
    }

    public Task DisposeAsync() => Mentors.DisposeAsync().AsTask();
}
