using System.Globalization;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Summaries;

namespace FollowUp.Desk;

/// <summary>Reads what people wrote, text by text: once no more answers come, and where the research edition has figures. A part is a shard of a round, about 1,000 people.</summary>
internal sealed class ReportTexts(ReportInputReader inputs, PartialBlobs partials, TextTable table)
{
    /// <returns>Null where the texts cannot be read one by one: somebody's could be seen arriving, or there are too few.</returns>
    public async Task<ReportInputs?> ReadableAsync(SummaryRequest report, CancellationToken cancellationToken)
    {
        if (await inputs.WithoutRosterAsync(report, cancellationToken) is not { TakesAnswers: false } read)
            return null;
        var (edition, _) = await partials.StateAsync(report, cancellationToken);
        return edition.HasFigures ? read : null;
    }

    /// <param name="part">The first is 1.</param>
    public async Task<IReadOnlyList<StoredText>> PartAsync(ReportInputs read, int part, CancellationToken cancellationToken)
    {
        var shard = read.Shards[part - 1];
        var begun = read.Begun.First(round => round.Round.Id == shard.Round);
        var questions = begun.Programme.QuestionnaireOf(begun.Round).Questions.Where(question => question.Kind == QuestionKind.Text).ToList();
        var texts = await table.InShardAsync(ResponseTable.Partition(begun.Programme.Id, shard.Round, shard.Shard), questions, cancellationToken);
        return [.. texts.Select(text => text with { Text = text.Text with { Id = string.Create(CultureInfo.InvariantCulture, $"{part}-{text.Text.Id}") } })];
    }

    /// <returns>Null where there is no such text, or no more.</returns>
    public async Task<StoredText?> FindAsync(SummaryRequest report, string id, CancellationToken cancellationToken) =>
        int.TryParse(id.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var part)
        && await ReadableAsync(report, cancellationToken) is { } read && part >= 1 && part <= read.Shards.Count
            ? (await PartAsync(read, part, cancellationToken)).FirstOrDefault(text => text.Text.Id == id)
            : null;
}
