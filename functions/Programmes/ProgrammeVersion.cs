namespace FollowUp.Programmes;

/// <summary>A programme as it was at one version; a version never changes.</summary>
internal sealed record ProgrammeVersion(int Version, Programme Programme);
