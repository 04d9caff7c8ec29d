using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>Every message of a round, made from the version in force, and the way to send one to oneself.</summary>
internal sealed class ShowMessages(ProgrammeTable programmes, MessageExample example)
{
    [Function(nameof(ShowMessages))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/programmes/{programme}/rounds/{round}/messages")] HttpRequest request,
        string programme,
        string round,
        CancellationToken cancellationToken)
    {
        if (await programmes.CurrentAsync(programme, cancellationToken) is not { Programme: var current } || current.Round(round) is not { } found)
            return DeskPage.Missing;
        return Page.Of<MessagesPage>(new
        {
            Programme = current,
            Round = found,
            Messages = await example.AllAsync(current, found),
            IsSent = request.Query.ContainsKey("sent"),
        });
    }
}
