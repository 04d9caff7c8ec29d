using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

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
            ? await AskAsync(request, current.Programme, cancellationToken)
            : Page.Of<NotFoundPage>(status: StatusCodes.Status404NotFound);
    }

    private async Task<IResult> AskAsync(HttpRequest request, Programme programme, CancellationToken cancellationToken)
    {
        switch (await SentForm.ReadAsync(request, cancellationToken))
        {
            case SentForm.Refused refused:
                return Page.Of<RefusedPage>(new { refused.Status }, refused.Status);
            case SentForm.Read { Fields: var fields } when EmailAddress.Parse(fields.GetValueOrDefault(LinkRequestPage.Field)) is { } address:
                await requests.AskAsync(programme.Id, addressKey.Hash(programme.Id, address), cancellationToken);
                return Page.Of<LinkRequestedPage>(new { programme });
            default:
                return Page.Of<LinkRequestPage>(new { programme, HasFault = true }, StatusCodes.Status400BadRequest);
        }
    }
}
