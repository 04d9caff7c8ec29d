namespace FollowUp.Tests.Deployment;

/// <param name="Begins">It is the first of its line, or behind a `{`, `[` or `,`.</param>
internal sealed record BicepToken(BicepTokenKind Kind, string Text, bool Begins, int Line);
