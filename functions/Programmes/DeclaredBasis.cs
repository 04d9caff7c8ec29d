namespace FollowUp.Programmes;

/// <summary>A basis to write to people without their consent, by the references of the assessment behind it and of the notice that they were given (privacy rule 1).</summary>
public sealed record DeclaredBasis(BasisKind Kind, string Assessment, string Notice);
