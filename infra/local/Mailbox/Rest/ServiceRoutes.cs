namespace FollowUp.Local.Mailbox.Rest;

internal static class ServiceRoutes
{
    public static void MapService(this WebApplication app)
    {
        var service = app.MapGroup(string.Empty).AddEndpointFilter(app.Services.GetRequiredService<ServiceGate>());
        service.MapPost("/emails:send", (HttpContext http, SendEndpoint send) => send.AnswerAsync(http));
        service.MapGet("/emails/operations/{id:guid}", (Guid id, OperationEndpoint operations) => operations.Answer(id));
    }
}
