namespace FollowUp.Tests.Deployment;

internal enum BicepTokenKind
{
    Word,
    Text,
    Number,
    Mark,
}
