using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace FollowUp.Shared;

/// <summary>Who of the team calls, with which roles.</summary>
internal sealed class SignIn(IConfiguration configuration)
{
    public Caller Of(HttpRequest request) => Caller.Of(request, configuration.GetValue<bool>("WEBSITE_AUTH_ENABLED"));
}
