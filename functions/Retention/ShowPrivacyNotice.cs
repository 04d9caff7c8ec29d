using System.Globalization;
using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace FollowUp.Retention;

/// <summary>What people are told about their data: as it is now, or with <c>?version=</c> as it was told before.</summary>
internal sealed class ShowPrivacyNotice(ProgrammeTable programmes, IOptions<RetentionOptions> options)
{
    [Function(nameof(ShowPrivacyNotice))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "privacy/{programme}")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken) =>
        await FindAsync(programme, request.Query["version"].ToString(), cancellationToken) is { } found
            ? Page.Of<PrivacyPage>(new { found.Programme, found.Version, options.Value.Region })
            : Page.NotFound;

    private async Task<ProgrammeVersion?> FindAsync(string programme, string version, CancellationToken cancellationToken)
    {
        var current = await programmes.CurrentAsync(programme, cancellationToken);
        if (current is null || version.Length == 0)
            return current;
        return int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= current.Version
            ? new(number, await programmes.VersionAsync(programme, number, cancellationToken))
            : null;
    }
}
