namespace FollowUp.Tests.Deployment;

public sealed class CallKindsTests
{
    [Theory]
    [InlineData("POST $batch", "", "Table")]
    [InlineData("GET t1Invitations(PartitionKey='p',RowKey='a')", "", "Table")]
    [InlineData("POST t1Operations", "", "Table")]
    [InlineData("POST t1-summaries/messages", "", "Queue")]
    [InlineData("GET t1-summaries-poison", "?comp=metadata", "Queue")]
    [InlineData("GET t1research/p/r/index.html", "", "BlobRead")]
    [InlineData("HEAD t1research/p/r/index.html", "", "BlobRead")]
    [InlineData("PUT t1research/p/r/index.html", "", "BlobWrite")]
    [InlineData("GET t1research", "?restype=container&comp=list", "BlobWrite")]
    [InlineData("DELETE t1partials/p/r/00.json", "", "Free")]
    public void A_call_costs_what_its_kind_does(string call, string query, string kind) => Assert.Equal(kind, CallKinds.Of(call, query).ToString());
}
