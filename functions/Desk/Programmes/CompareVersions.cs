using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>What changed in the file from one version of a programme to another, line by line.</summary>
internal sealed class CompareVersions(ProgrammeTable programmes)
{
    [Function(nameof(CompareVersions))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/programmes/{programme}/comparison")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken)
    {
        if (DeskPage.Number(request, "from") is not { } from || DeskPage.Number(request, "to") is not { } to)
            return DeskPage.Missing;
        var before = await programmes.TextAsync(programme, from, cancellationToken);
        var after = await programmes.TextAsync(programme, to, cancellationToken);
        return before is null || after is null
            ? DeskPage.Missing
            : Page.Of<ComparisonPage>(new { Id = programme, From = from, To = to, Lines = LineComparison.Of(before.Yaml, after.Yaml) });
    }
}
