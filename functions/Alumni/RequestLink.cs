using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Alumni;

/// <summary>Takes the address of somebody who lost the link. The link goes to that address by mail, if it has one; the answer is the same in any case.</summary>
internal sealed class RequestLink(ProgrammeTable programmes, AddressKey addressKey, LinkRequestTable requests, RequestLimit limit)
{
    private const int MostInAMinute = 10;

    [Function(nameof(RequestLink))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "join/{programme}")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken)
    {
        if (limit.Wait(ClientOf.Request(request), MostInAMinute) is { } wait)
            return new TooManyRequests(wait);
        return await programmes.CurrentAsync(programme, cancellationToken) is { } current
            ? await SentForm.AnswerAsync(request, fields => AskAsync(fields, current.Programme, cancellationToken), cancellationToken)
            : Page.NotFound;
    }

    private async Task<IResult> AskAsync(IReadOnlyDictionary<string, StringValues> fields, Programme programme, CancellationToken cancellationToken)
    {
        if (EmailAddress.Parse(fields.GetValueOrDefault(LinkRequestPage.Field)) is not { } address)
            return Page.Of<LinkRequestPage>(new { programme, HasFault = true }, StatusCodes.Status400BadRequest);
        await requests.AskAsync(programme.Id, addressKey.Hash(programme.Id, address), cancellationToken);
        return Page.Of<LinkRequestedPage>(new { programme });
    }
}
