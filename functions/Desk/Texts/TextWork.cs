using FollowUp.Responses;
using FollowUp.Summaries;

namespace FollowUp.Desk;

/// <summary>What the research team does with a text: for the desk's pages and its API alike.</summary>
internal sealed class TextWork(ReportTexts texts, TextTable table, ThemeTable themes, QuoteSteps quotes)
{
    /// <summary>These themes and no others from now on; whatever is new is a theme of the report.</summary>
    public async Task<TextChange> CodeAsync(SummaryRequest report, string id, IEnumerable<string> labels, CancellationToken cancellationToken)
    {
        var chosen = ThemeLabels.Of(labels);
        if (ThemeLabels.Fault(chosen) is { } fault)
            return new TextChange.Refused(TextForm.NewTheme, fault);
        if (await texts.FindAsync(report, id, cancellationToken) is not { } text)
            return new TextChange.Missing();
        var known = new List<string>();
        foreach (var label in chosen)
            known.Add(await themes.AddAsync(report, label, cancellationToken));
        return Outcome(await table.CodeAsync(text, known.Distinct(StringComparer.Ordinal), cancellationToken));
    }

    /// <summary>Takes words out for good, wherever they stand in the text.</summary>
    public async Task<TextChange> RedactAsync(SummaryRequest report, string id, IEnumerable<string> words, CancellationToken cancellationToken)
    {
        if (await texts.FindAsync(report, id, cancellationToken) is not { } text)
            return new TextChange.Missing();
        return Redaction.Of(text.Text.Words, words) is { } left
            ? Outcome(await table.ReplaceAsync(text, left, cancellationToken))
            : new TextChange.Refused(TextForm.Words, TextPageTexts.WordsNotThere);
    }

    /// <summary>Proposes words of the text as a quote, for somebody else to approve.</summary>
    public async Task<TextChange> QuoteAsync(SummaryRequest report, string id, string typed, string proposer, CancellationToken cancellationToken)
    {
        if (await texts.FindAsync(report, id, cancellationToken) is not { Text: var text })
            return new TextChange.Missing();
        var words = FreeText.Clean(typed);
        if (!text.MayBeQuoted || words.Length == 0 || !text.Words.Contains(words, StringComparison.Ordinal))
            return new TextChange.Refused(TextForm.Quote, TextPageTexts.QuoteNotThere);
        await quotes.ProposeAsync(report, text.Question, words, proposer, cancellationToken);
        return new TextChange.Made();
    }

    private static TextChange Outcome(bool isChanged) => isChanged ? new TextChange.Made() : new TextChange.Moving();
}
