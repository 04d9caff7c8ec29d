namespace FollowUp.Programmes;

/// <summary>A <c>programme.yaml</c> as it was uploaded.</summary>
internal sealed record ProgrammeText(int Version, string Yaml);
