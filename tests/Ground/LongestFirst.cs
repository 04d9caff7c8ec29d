using FollowUp.Tests.Ground;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer($"{nameof(FollowUp)}.{nameof(FollowUp.Tests)}.{nameof(FollowUp.Tests.Ground)}.{nameof(LongestFirst)}", "FollowUp.Tests")]

namespace FollowUp.Tests.Ground;

/// <summary>Begins with the tests that share something, which wait for one another, so that none of them is left to run alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => collection.CollectionDefinition is null);
}
