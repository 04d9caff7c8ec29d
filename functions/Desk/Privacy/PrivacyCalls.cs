using FollowUp.Retention;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Desk;

/// <summary>The calls of the desk's API that the forms of the privacy page stand for.</summary>
internal sealed class PrivacyCalls(PlaceHold placeHold, ReleaseHold releaseHold, TakeRequest takeRequest, CloseRequest closeRequest)
{
    public Task<IResult> RunAsync(HttpRequest request, string programme, IReadOnlyDictionary<string, StringValues> fields, CancellationToken cancellationToken)
    {
        var id = fields.GetValueOrDefault(PrivacyForm.Id).ToString();
        return fields.GetValueOrDefault(PrivacyForm.Action).ToString() switch
        {
            PrivacyForm.PlaceHold => placeHold.Run(request, programme, cancellationToken),
            PrivacyForm.EndHold => releaseHold.Run(request, programme, id, cancellationToken),
            PrivacyForm.TakeRequest => takeRequest.Run(request, programme, cancellationToken),
            _ => closeRequest.Run(request, programme, id, cancellationToken),
        };
    }
}
