using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Takes the form of a preview, keeps nothing of it, and goes on to the preview of the page after it.</summary>
internal static class LeavePreview
{
    [Function(nameof(LeavePreview))]
    public static IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/programmes/{programme}/rounds/{round}/preview/{page}")] HttpRequest request,
        string programme,
        string round,
        string page) =>
        PreviewedPage.After(page) is { } next ? new Shared.SeeOther(DeskAddress.Preview(programme, round, next)) : DeskPage.Missing;
}
