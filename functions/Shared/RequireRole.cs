using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;

namespace FollowUp.Shared;

/// <summary>Holds every HTTP function against <see cref="AccessPolicy"/>, so that none can forget to.</summary>
internal sealed class RequireRole(SignIn signIn, IConfiguration configuration) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http || AccessPolicy.RolesFor(http.Request.Method, http.Request.Path) is not { } roles)
            return next(context);
        var caller = signIn.Of(http.Request);
        http.Features.Set(caller);
        if (caller.HasOneOf(roles))
            return next(context);
        if (!caller.IsSignedIn && SignInPage.For(http.Request, configuration["SignInPath"]) is { } page)
        {
            http.Response.Redirect(page);
            return Task.CompletedTask;
        }
        var status = caller.IsSignedIn ? StatusCodes.Status403Forbidden : StatusCodes.Status401Unauthorized;
        return Page.Of<RoleNeededPage>(new { roles, caller.IsSignedIn }, status).ExecuteAsync(http);
    }
}
