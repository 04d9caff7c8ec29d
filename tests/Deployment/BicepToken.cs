namespace FollowUp.Tests.Deployment;

/// <param name="Before">The token before it on the same line, or nothing: `{` and `,` begin a line anew.</param>
internal sealed record BicepToken(BicepTokenKind Kind, string Text, string Before, int Line)
{
    public bool Begins => Before.Length == 0;
}
