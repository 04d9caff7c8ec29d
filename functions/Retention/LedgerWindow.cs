namespace FollowUp.Retention;

/// <summary>How long the ledger keeps its entries. The newest of those whose time is over stays, so that the chain has a beginning that can be checked.</summary>
internal static class LedgerWindow
{
    public const string Rule = "ledger";

    /// <summary>The ledger is one for all programmes.</summary>
    public const string Scope = "ledger";

    private const int Years = 6;

    public static DateTimeOffset EndsOn(DateTimeOffset writtenOn) => writtenOn.AddYears(Years);
}
