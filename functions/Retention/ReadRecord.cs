using FollowUp.Programmes;
using FollowUp.Shared;
using FollowUp.Summaries;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace FollowUp.Retention;

/// <summary>Gives the record of processing, as a page or with <c>?format=csv</c> as a file.</summary>
internal sealed class ReadRecord(ProgrammeTable programmes, IOptions<RetentionOptions> options)
{
    [Function(nameof(ReadRecord))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/api/programmes/{programme}/record")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken) =>
        await programmes.CurrentAsync(programme, cancellationToken) is not { Programme: var current }
            ? UnknownProgramme.Named(programme)
            : request.Query["format"] == "csv"
                ? Results.Bytes(File(current).ToArray(), "text/csv; charset=utf-8", $"{programme}-record.csv")
                : Page.Of<RecordPage>(new { Programme = current, options.Value.Region });

    private BinaryData File(Programme programme) => CsvFile.Of(ProcessingRecord.Header, ProcessingRecord.Rows(programme, options.Value.Region));
}
