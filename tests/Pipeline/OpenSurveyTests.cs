namespace FollowUp.Tests.Pipeline;

/// <summary>Tests that share one <see cref="OpenSurvey"/> and one <see cref="Chromium"/>.</summary>
[CollectionDefinition(nameof(OpenSurvey))]
public sealed class OpenSurveyTests : ICollectionFixture<OpenSurvey>, ICollectionFixture<Chromium>;
