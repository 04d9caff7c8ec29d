using System.Security.Cryptography;
using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Summaries;

/// <summary>Makes the files of rows that researchers ask for: once no more answers come, and from 10 answers on.</summary>
internal sealed class ExportMaker(ProgrammeTable programmes, ReportInputReader inputs, ResponseTable responses, ExportBlobs exports)
{
    public async Task<ExportOutcome> MakeAsync(SummaryRequest request, CancellationToken cancellationToken)
    {
        if (await inputs.ReadAsync(request, cancellationToken) is not { } read)
            return new ExportOutcome.NoSuchReport();
        if (read.TakesAnswers)
            return new ExportOutcome.StillOpen();
        var answers = await AnswersAsync(read, cancellationToken);
        if (answers.Length < ResearchMovement.FewestAnswers)
            return new ExportOutcome.TooFew();
        var current = await programmes.CurrentAsync(request.Programme, cancellationToken);
        var files = Files(read, current?.Programme.TextsBeside ?? [], answers).ToList();
        return new ExportOutcome.Made(await exports.SaveAsync(request, files, cancellationToken), [.. files.Select(file => file.Name)]);
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
