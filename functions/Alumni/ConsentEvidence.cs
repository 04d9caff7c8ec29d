namespace FollowUp.Alumni;

/// <summary>When and how somebody consented (privacy rule 1): to which version of the wording, or, where the wording was not recorded, where the evidence is kept.</summary>
/// <param name="Method">Such as "last day form".</param>
internal sealed record ConsentEvidence(DateOnly On, string Method, string? Wording, string? Reference);
