using FollowUp.Local.Functions.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace FollowUp.Local.Functions.SignIn;

/// <summary><c>/local/sign-in</c> signs a browser in with roles, <c>/local/sign-out</c> out again.</summary>
internal sealed class SignInEndpoint(HostKey key, SignInCookie cookie, IServiceProvider services, ILoggerFactory loggers)
{
    public const string Path = "/local/sign-in";
    public const string DefaultName = "Local user";
    private const string SignOutPath = "/local/sign-out";

    public static readonly string[] Roles = ["Researcher", "DeliveryTeam", "Steward"];

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Path, http => ShowAsync(http, http.Request.Query["return"], null, StatusCodes.Status200OK));
        endpoints.MapPost(Path, SignInAsync);
        endpoints.MapPost(SignOutPath, SignOutAsync);
    }

    /// <summary>The page has a field for the key; and nobody needs it to leave.</summary>
    public static bool AsksForTheKeyItself(PathString path) => path == Path || path == SignOutPath;

    private async Task SignInAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var user = new SignedInUser(form["name"] is [{ Length: > 0 and <= 100 } name] ? name : DefaultName, [.. form["role"].OfType<string>()]);
        string? back = form["return"];
        if (!key.IsIn(http.Request) && !key.Matches(form["key"]))
            await ShowAsync(http, back, "This is not the key of this host.", StatusCodes.Status401Unauthorized);
        else if (user.Roles.Length == 0 || user.Roles.Except(Roles).Any())
            await ShowAsync(http, back, $"Choose one or more of the roles {string.Join(", ", Roles)}.", StatusCodes.Status400BadRequest);
        else if (user.Name.Any(char.IsControl) || (!string.IsNullOrEmpty(back) && !IsLocal(back)))
            await ShowAsync(http, null, "Go back to a page of this host only, and with a name of one line.", StatusCodes.Status400BadRequest);
        else
        {
            cookie.Set(http.Response, user);
            Leave(http.Response, back);
        }
    }

    private static Task SignOutAsync(HttpContext http)
    {
        SignInCookie.Clear(http.Response);
        return Results.NoContent().ExecuteAsync(http);
    }

    private static void Leave(HttpResponse response, string? back)
    {
        response.StatusCode = string.IsNullOrEmpty(back) ? StatusCodes.Status204NoContent : StatusCodes.Status303SeeOther;
        if (!string.IsNullOrEmpty(back))
            response.Headers.Location = back;
    }

    // "//elsewhere" and "/\elsewhere" name another host to a browser.
    private static bool IsLocal(string path) => path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\') && !path.Any(char.IsControl);

    private async Task ShowAsync(HttpContext http, string? back, string? problem, int status)
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(SignInPage.Problem)] = problem,
            [nameof(SignInPage.Key)] = http.Request.Query["code"] is [{ } code] && key.Matches(code) ? code : null,
            [nameof(SignInPage.Return)] = string.IsNullOrEmpty(back) ? "/desk" : back,
        });
        await using var renderer = new HtmlRenderer(services, loggers);
        var page = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<SignInPage>(parameters)).ToHtmlString());
        await Results.Text(page, "text/html; charset=utf-8", statusCode: status).ExecuteAsync(http);
    }
}
