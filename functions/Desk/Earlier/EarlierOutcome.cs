using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Desk;

/// <summary>What becomes of an earlier evaluation that somebody sends.</summary>
internal abstract record EarlierOutcome
{
    private EarlierOutcome()
    {
    }

    /// <summary>It could be saved as it is.</summary>
    public sealed record Checked(EarlierEvaluation Evaluation) : EarlierOutcome;

    public sealed record Saved(int Version) : EarlierOutcome;

    /// <summary>Nothing was taken, because of these rows.</summary>
    public sealed record Faulty(IReadOnlyList<DraftFault> Faults) : EarlierOutcome;

    public sealed record Refused(FieldError Error) : EarlierOutcome;
}
