using FollowUp.Retention;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Desk;

/// <summary>The calls of the desk's API that the forms of the privacy page stand for.</summary>
internal sealed class PrivacyCalls(PlaceHold placeHold, ReleaseHold releaseHold, TakeRequest takeRequest)
{
    public Task<IResult> RunAsync(HttpRequest request, string programme, IReadOnlyDictionary<string, StringValues> fields, CancellationToken cancellationToken) =>
        fields.GetValueOrDefault(PrivacyForm.Action).ToString() switch
        {
            PrivacyForm.TakeRequest => takeRequest.Run(request, programme, cancellationToken),
            PrivacyForm.EndHold => releaseHold.Run(request, programme, fields.GetValueOrDefault(PrivacyForm.Id).ToString(), cancellationToken),
            _ => placeHold.Run(request, programme, cancellationToken),
        };
}
