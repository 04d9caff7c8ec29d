namespace FollowUp.Programmes;

/// <summary>Bases to write to people other than their consent.</summary>
public enum BasisKind
{
    LegitimateInterests,
    PublicTask,
}
