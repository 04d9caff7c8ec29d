using FollowUp.Programmes;

namespace FollowUp.Desk;

/// <summary>What becomes of a <c>programme.yaml</c> that somebody saves.</summary>
internal abstract record ProgrammeSaving
{
    private ProgrammeSaving()
    {
    }

    public sealed record Saved(string Programme, int Version) : ProgrammeSaving;

    /// <summary>Data would go earlier than people were told, which somebody has to mean.</summary>
    public sealed record Unconfirmed(string Reason) : ProgrammeSaving;

    /// <summary>The file does not hold together.</summary>
    public sealed record Faulty(IReadOnlyList<ProgrammeFault> Faults) : ProgrammeSaving;

    /// <summary>The file is fine and cannot take the place of the one in force.</summary>
    public sealed record Refused(string Reason) : ProgrammeSaving;
}
