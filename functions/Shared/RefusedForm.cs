using Microsoft.AspNetCore.Http;

namespace FollowUp.Shared;

/// <summary>How a form is answered that cannot be read.</summary>
internal static class RefusedForm
{
    public static IResult Page(SentForm form)
    {
        var status = form is SentForm.Refused refused ? refused.Status : StatusCodes.Status400BadRequest;
        return Shared.Page.Of<RefusedPage>(new { Status = status }, status);
    }
}
