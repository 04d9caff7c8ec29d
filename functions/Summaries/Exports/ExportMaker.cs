using System.Security.Cryptography;
using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Summaries;

/// <summary>Makes the files of rows that researchers ask for: once no more answers come, and from 10 answers on.</summary>
internal sealed class ExportMaker(ProgrammeTable programmes, ReportInputReader inputs, ResponseTable responses, ExportBlobs exports)
{
    public async Task<ExportOutcome> MakeAsync(SummaryRequest request, CancellationToken cancellationToken)
    {
        ExportOutcome? outcome = null;
        while (outcome is null)
            outcome = await TryMakeAsync(request, cancellationToken);
        return outcome;
    }

    /// <returns>
    /// Null where answers changed meanwhile: whoever took one out looked for exports (privacy rule 27), and this one may not have been there.
    /// </returns>
    private async Task<ExportOutcome?> TryMakeAsync(SummaryRequest request, CancellationToken cancellationToken)
    {
        if (await inputs.WithoutRosterAsync(request, cancellationToken) is not { } read)
            return new ExportOutcome.NoSuchReport();
        if (read.TakesAnswers)
            return new ExportOutcome.StillOpen();
        var answers = await AnswersAsync(read, cancellationToken);
        if (answers.Length < ResearchMovement.FewestAnswers)
            return new ExportOutcome.TooFew();
        var current = await programmes.CurrentAsync(request.Programme, cancellationToken);
        var files = Files(read, current?.Programme.TextsBeside ?? [], answers).ToList();
        var export = await exports.SaveAsync(request, files, cancellationToken);
        if (await inputs.WithoutRosterAsync(request, cancellationToken) is { } after && after.Shards.SequenceEqual(read.Shards))
            return new ExportOutcome.Made(export, [.. files.Select(file => file.Name)]);
        await exports.DeleteAsync(request, export, files.Select(file => file.Name), cancellationToken);
        return null;
    }

    private static IEnumerable<EditionFile> Files(ReportInputs read, IReadOnlyList<string> textsBeside, RoundResponse[] answers)
    {
        RandomNumberGenerator.Shuffle(answers.AsSpan());
        var rows = new AnswerRows(read.Questionnaire, read.Programme.BackgroundFacts).Of(answers);
        RandomNumberGenerator.Shuffle(answers.AsSpan());
        return [.. rows.Files, .. TextRows.Of(read.Questionnaire, textsBeside, answers).Files];
    }

    private ValueTask<RoundResponse[]> AnswersAsync(ReportInputs read, CancellationToken cancellationToken) => read.Shards
        .ToAsyncEnumerable()
        .SelectMany(shard => responses
            .InShardAsync(read.Programme.Id, shard.Round, shard.Shard, cancellationToken)
            .Select(stored => new RoundResponse(shard.Round, stored)))
        .ToArrayAsync(cancellationToken);
}
