using Microsoft.AspNetCore.Http;

namespace FollowUp.Desk;

/// <summary>What the desk's API answers about interviews.</summary>
internal static class InterviewAnswer
{
    public static IResult NoRound { get; } = Results.NotFound(new { error = "There is no such round of the programme." });

    public static IResult NoDraw { get; } = Results.NotFound(new { error = "There is no such draw: draws are kept as long as the offers." });

    public static object Of(StoredDraw draw) => new
    {
        draw = draw.Id,
        draw.DrawnOn,
        draw.Seed,
        kinds = draw.Kinds.Select(kind => new { kind = $"{kind.Kind}", kind.Wanted, kind.Drawn }),
    };
}
