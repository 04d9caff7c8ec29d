using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Tests.Local.Functions;

public sealed class HttpFunctionTests
{
    [Fact]
    public async Task Route_values_are_bound_by_name_and_type()
    {
        await using var host = await StartAsync();

        Assert.Equal("north 7", await host.Client.GetStringAsync("/places/north/7"));
    }

    [Fact]
    public async Task An_optional_route_value_that_is_missing_is_null()
    {
        await using var host = await StartAsync();

        Assert.Equal("everywhere", await host.Client.GetStringAsync("/where"));
        Assert.Equal("there", await host.Client.GetStringAsync("/where/there"));
    }

    [Fact]
    public async Task Routes_begin_with_api_where_host_json_names_no_prefix()
    {
        await using var host = await RunningHost.StartAsync<Functions>(
            new() { ["AzureFunctionsJobHost:extensions:http:routePrefix"] = "api" });

        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync("/api/where")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync("/where")).StatusCode);
    }

    [Theory]
    [InlineData("POST", HttpStatusCode.NotFound)]
    [InlineData("HEAD", HttpStatusCode.NotFound)]
    [InlineData("GET", HttpStatusCode.OK)]
    public async Task Only_the_methods_that_are_named_are_answered(string method, HttpStatusCode expected)
    {
        await using var host = await StartAsync();

        var answer = await host.Client.SendAsync(new(new(method), "/where"));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Two_functions_share_a_route_when_their_methods_differ()
    {
        await using var host = await StartAsync();

        Assert.Equal("read", await host.Client.GetStringAsync("/form"));
        Assert.Equal("written", await (await host.Client.PostAsync("/form", null)).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task HEAD_is_answered_without_a_body_where_it_is_named()
    {
        await using var host = await StartAsync();

        var answer = await host.Client.SendAsync(new(HttpMethod.Head, "/form"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_server_does_not_say_what_it_is()
    {
        await using var host = await StartAsync();

        Assert.False((await host.Client.GetAsync("/where")).Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/fails")]
    [InlineData("/places/north/notanumber")]
    public async Task An_exception_becomes_a_500_without_a_word(string path)
    {
        await using var host = await StartAsync();

        var answer = await host.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        Assert.False(answer.Headers.Contains("X-Half-Done"));
    }

    [Fact]
    public async Task Scoped_services_are_one_for_an_invocation_and_another_for_the_next()
    {
        await using var host = await RunningHost.StartAsync<Functions>(configure: builder => builder.Services.AddScoped<Visit>());

        var first = (await host.Client.GetStringAsync("/visit")).Split(' ');
        var second = (await host.Client.GetStringAsync("/visit")).Split(' ');

        Assert.Equal(first[0], first[1]);
        Assert.NotEqual(first[0], second[0]);
    }

    [Fact]
    public async Task A_function_above_the_level_Anonymous_asks_for_the_key()
    {
        await using var host = await StartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Client.GetAsync("/keyed")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Client.GetAsync("/keyed?code=another")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Operator.GetAsync("/keyed")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync($"/keyed?code={Uri.EscapeDataString(RunningHost.Key)}")).StatusCode);
    }

    [Fact]
    public async Task A_disabled_function_is_not_found()
    {
        await using var host = await RunningHost.StartAsync<Functions>(new() { ["AzureWebJobs.Where.Disabled"] = "true" });

        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync("/where")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync("/form")).StatusCode);
    }

    private static Task<RunningHost> StartAsync() => RunningHost.StartAsync<Functions>();

    private sealed class Visit
    {
        public Guid Id { get; } = Guid.NewGuid();
    }

    private abstract class Functions
    {
        [Function("Place")]
        public static IResult Place(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "places/{region}/{number}")] HttpRequest request,
            string region,
            int number) =>
            Results.Text($"{region} {number}");

        [Function("Where")]
        public static IResult Where(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "where/{place?}")] HttpRequest request, string? place) =>
            Results.Text(place ?? "everywhere");

        [Function("ReadForm")]
        public static IResult Read([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "form")] HttpRequest request) =>
            Results.Text("read");

        [Function("WriteForm")]
        public static Task Write([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "form")] HttpRequest request) =>
            request.HttpContext.Response.WriteAsync("written");

        [Function("Keyed")]
        public static IResult Keyed([HttpTrigger(AuthorizationLevel.Function, "get", Route = "keyed")] HttpRequest request) => Results.Ok();

        [Function("Fails")]
        public static Task<IResult> Fail([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "fails")] HttpRequest request)
        {
            request.HttpContext.Response.Headers["X-Half-Done"] = "yes";
            throw new InvalidOperationException("a secret");
        }

        [Function("Visits")]
        public static IResult Visits(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "visit")] HttpRequest request, FunctionContext context)
        {
            Visit Ask() => context.InstanceServices.GetRequiredService<Visit>();
            return Results.Text($"{Ask().Id} {Ask().Id}");
        }
    }
}
