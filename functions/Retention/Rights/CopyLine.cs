namespace FollowUp.Retention;

/// <param name="Field">The name that programs know it by.</param>
/// <param name="Name">The name that people read.</param>
public sealed record CopyLine(string Field, string Name, string Value);
