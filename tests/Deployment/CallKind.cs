namespace FollowUp.Tests.Deployment;

/// <summary>What has a price of its own.</summary>
internal enum CallKind
{
    Table,
    Queue,
    BlobRead,
    BlobWrite,
    Free,
}
