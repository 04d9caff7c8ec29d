namespace FollowUp.Tests.Pipeline;

[CollectionDefinition(nameof(OpenDeskTests))]
public sealed class OpenDeskTests : ICollectionFixture<OpenSurvey>, ICollectionFixture<Chromium>;
