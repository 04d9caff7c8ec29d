using FollowUp.Alumni;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>The pages of a round as respondents see them, made from the version in force.</summary>
internal sealed class ShowPreview(ProgrammeTable programmes)
{
    [Function(nameof(ShowPreview))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/programmes/{programme}/rounds/{round}/preview/{page}")] HttpRequest request,
        string programme,
        string round,
        string page,
        CancellationToken cancellationToken)
    {
        if (await programmes.CurrentAsync(programme, cancellationToken) is not { Programme: var current } || current.Round(round) is not { } found)
            return DeskPage.Missing;
        return page switch
        {
            PreviewedPage.Survey => Page.Of<SurveyPage>(new { Programme = current, Round = found }),
            PreviewedPage.ThankYou => Page.Of<ThankYouPage>(new { Programme = current, Round = found }),
            PreviewedPage.Stop => Page.Of<UnsubscribePage>(new { Programme = current }),
            PreviewedPage.Stopped => Page.Of<UnsubscribedPage>(new { Programme = current }),
            _ => DeskPage.Missing,
        };
    }
}
