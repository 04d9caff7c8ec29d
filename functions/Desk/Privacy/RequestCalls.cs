using FollowUp.Retention;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Desk;

/// <summary>The calls of the desk's API that the forms of a request's page stand for.</summary>
internal sealed class RequestCalls(CloseRequest closeRequest, ChangeRequest changeRequest, SendCopyLink sendCopyLink)
{
    public Task<IResult> RunAsync(HttpRequest request, (string Programme, string Id) about, IReadOnlyDictionary<string, StringValues> fields, CancellationToken cancellationToken) =>
        fields.GetValueOrDefault(RequestForm.Action).ToString() switch
        {
            RequestForm.Change => changeRequest.Run(request, about.Programme, about.Id, cancellationToken),
            RequestForm.SendLink => sendCopyLink.Run(request, about.Programme, about.Id, cancellationToken),
            _ => closeRequest.Run(request, about.Programme, about.Id, cancellationToken),
        };
}
