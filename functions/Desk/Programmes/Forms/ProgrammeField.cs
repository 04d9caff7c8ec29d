namespace FollowUp.Desk;

/// <summary>One value of a <c>programme.yaml</c> that a form can change, or add.</summary>
/// <param name="Path">Where it stands, such as `waves/0/opensOn`.</param>
/// <param name="Value">Empty where nothing stands there yet.</param>
public sealed record ProgrammeField(string Path, string Label, string Value, FieldKind Kind)
{
    /// <summary>What it belongs to.</summary>
    public required string Heading { get; init; }
}
