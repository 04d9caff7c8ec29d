using FollowUp.Summaries;

namespace FollowUp.Desk;

/// <summary>What the research team sees of the texts of a report.</summary>
internal sealed class TextDesk(ReportTexts texts, ThemeTable themes)
{
    /// <param name="part">A part that there is not is the first.</param>
    /// <returns>Null where the texts cannot be read one by one.</returns>
    public async Task<TextList?> ListAsync(SummaryRequest report, int part, int page, CancellationToken cancellationToken)
    {
        if (await texts.ReadableAsync(report, cancellationToken) is not { } read)
            return null;
        var shown = part <= read.Shards.Count ? part : 1;
        var all = await texts.PartAsync(read, shown, cancellationToken);
        return TextList.Of(shown, read.Shards.Count, page, [.. all.Select(stored => stored.Text)]);
    }

    /// <returns>Null where there is no such text.</returns>
    public async Task<TextDetail?> FindAsync(SummaryRequest report, string id, CancellationToken cancellationToken) =>
        await texts.FindAsync(report, id, cancellationToken) is { Text: var text }
            ? new(text, await themes.AllAsync(report, cancellationToken))
            : null;
}
