namespace FollowUp.Desk;

/// <summary>One value of a <c>programme.yaml</c> that a form can change.</summary>
/// <param name="Path">Where it stands, such as `waves/0/opensOn`.</param>
public sealed record ProgrammeField(string Path, string Label, string Value, FieldKind Kind);
