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
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty;
        var name = form["name"] is [{ Length: > 0 and <= 100 } given] ? given : DefaultName;
        var user = new SignedInUser(name, [.. form["role"].OfType<string>()]);
        string? back = form["return"];
        if (!key.IsIn(http.Request) && !key.Matches(form["key"]))
            await ShowAsync(http, back, "This is not the key of this host.", StatusCodes.Status401Unauthorized);
        else if (user.Roles.Length == 0 || user.Roles.Except(Roles).Any())
            await ShowAsync(http, back, $"Choose one or more of the roles {string.Join(", ", Roles)}.", StatusCodes.Status400BadRequest);
        else if (user.Name.Any(char.IsControl) || !IsNowhereOrHere(back))
            await ShowAsync(http, null, "Give a name of one line, and a page of this host to go back to.", StatusCodes.Status400BadRequest);
        else
        {
            cookie.Set(http.Response, user);
            Leave(http.Response, back);
        }
    }

    private static Task SignOutAsync(HttpContext http)
    {
        string? back = http.Request.Query["return"];
        SignInCookie.Clear(http.Response);
        Leave(http.Response, IsNowhereOrHere(back) ? back : null);
        return Task.CompletedTask;
    }

    private static void Leave(HttpResponse response, string? back)
    {
        response.StatusCode = string.IsNullOrEmpty(back) ? StatusCodes.Status204NoContent : StatusCodes.Status303SeeOther;
        if (!string.IsNullOrEmpty(back))
            response.Headers.Location = back;
    }

    // "//elsewhere" and "/\elsewhere" name another host to a browser.
    private static bool IsNowhereOrHere(string? path) => string.IsNullOrEmpty(path)
        || (path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal)
            && path.All(character => character is > ' ' and <= '~' and not '\\'));

    private async Task ShowAsync(HttpContext http, string? back, string? problem, int status)
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(SignInPage.Problem)] = problem,
            [nameof(SignInPage.Key)] = http.Request.Query["code"] is [{ } code] && key.Matches(code) ? code : null,
            [nameof(SignInPage.Return)] = string.IsNullOrEmpty(back) ? "/desk" : back,
        });
        await using var renderer = new HtmlRenderer(services, loggers);
        var page = await renderer.Dispatcher.InvokeAsync(
            async () => (await renderer.RenderComponentAsync<SignInPage>(parameters)).ToHtmlString());
        await Results.Text(page, "text/html; charset=utf-8", statusCode: status).ExecuteAsync(http);
    }
}
