using Microsoft.AspNetCore.Http;

namespace FollowUp.Programmes;

/// <summary>The answer of the desk's API about a programme that there is not.</summary>
internal static class UnknownProgramme
{
    public static IResult Named(string programme) => Results.NotFound(new { error = $"There is no programme {programme}: put its programme.yaml first." });
}
