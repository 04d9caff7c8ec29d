namespace FollowUp.Tests.Pipeline;

/// <summary>Tests that share one <see cref="PlayedEvaluation"/>.</summary>
[CollectionDefinition(nameof(PlayedEvaluation))]
public sealed class PlayedEvaluationTests : ICollectionFixture<PlayedEvaluation>;
