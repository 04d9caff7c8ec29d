namespace FollowUp.Invitations;

/// <summary>Some of a cohort, who can expect the same.</summary>
/// <param name="Alumni">Their ids; empty where it holds for the whole cohort.</param>
internal sealed record ProspectGroup(int? Message, string Prospect, int People, IReadOnlyList<string> Alumni);
