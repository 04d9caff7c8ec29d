using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>The way from nothing to a programme: a file to fill in, which explains itself.</summary>
internal static class StartProgramme
{
    [Function(nameof(StartProgramme))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/new-programme")] HttpRequest request) =>
        Page.Of<ProgrammeFilePage>(new { Draft = ProgrammeDraft.New });
}
