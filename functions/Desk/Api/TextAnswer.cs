using Microsoft.AspNetCore.Http;

namespace FollowUp.Desk;

/// <summary>What the desk's API answers to a change of a text.</summary>
internal static class TextAnswer
{
    public static IResult Of(TextChange change) => change switch
    {
        TextChange.Made => Results.NoContent(),
        TextChange.Refused refused => Results.BadRequest(new { error = refused.Reason }),
        TextChange.Moving => Results.Conflict(new { error = TextPageTexts.Moving }),
        _ => Results.NotFound(new { error = "The report has no such text that can be read." }),
    };
}
