using FollowUp.Local.Clock;
using FollowUp.Local.Functions.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FollowUp.Local.Functions.Clock;

/// <summary><c>/local/clock</c> tells domain time, and moves it.</summary>
internal sealed class ClockEndpoint(TimeProvider clock, ClockMoves moves)
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/local/clock", TellAsync);
        endpoints.MapPost("/local/clock", MoveAsync);
    }

    private Task TellAsync(HttpContext http) => http.Response.WriteAsJsonAsync(new { now = clock.GetUtcNow() });

    private async Task MoveAsync(HttpContext http)
    {
        if (clock is not MovableClock movable)
            await RefuseAsync(http, 409, "This clock cannot be moved: LocalHost:Clock is not set.");
        else if ((await JsonBody.ReadAsync<ClockMove>(http.Request))?.Parse() is not { } move)
            await RefuseAsync(http, 400, """Send {"now": "2022-03-01T09:00:00Z"} or {"advance": "P30D"}.""");
        else
        {
            moves.Move(movable, move);
            await TellAsync(http);
        }
    }

    private static Task RefuseAsync(HttpContext http, int status, string why) => Results.Text(why, statusCode: status).ExecuteAsync(http);
}
