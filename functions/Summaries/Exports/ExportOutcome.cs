namespace FollowUp.Summaries;

internal abstract record ExportOutcome
{
    private ExportOutcome()
    {
    }

    /// <param name="Export">The random name that its files lie under.</param>
    internal sealed record Made(string Export, IReadOnlyList<string> Files) : ExportOutcome;

    /// <summary>Two exports would show an answer that came in between.</summary>
    internal sealed record StillOpen : ExportOutcome;

    internal sealed record TooFew : ExportOutcome;

    internal sealed record NoSuchReport : ExportOutcome;
}
