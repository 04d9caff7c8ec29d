using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;

namespace FollowUp.Tests.Local.Functions;

public sealed class RefusedAtStartTests
{
    [Fact]
    public void A_trigger_parameter_named_underscore_is_refused() =>
        Assert.Equal("The function Tick has a parameter named _, which is not a valid name of a binding.", Refusal<NamedUnderscore>());

    [Fact]
    public void A_trigger_parameter_with_an_underscore_in_its_name_is_refused() =>
        Assert.Equal(
            "The function Tick has a parameter named the_timer, which is not a valid name of a binding.", Refusal<NamedWithUnderscore>());

    [Fact]
    public void A_parameter_that_nothing_can_be_bound_to_is_refused() =>
        Assert.StartsWith(
            "The function Page has a parameter Stream stream, and its trigger", Refusal<UnknownBinding>(), StringComparison.Ordinal);

    [Fact]
    public void A_route_value_that_the_route_does_not_have_is_refused() =>
        Assert.StartsWith(
            "The function Page has a parameter String place, and its trigger", Refusal<MissingRouteValue>(), StringComparison.Ordinal);

    [Fact]
    public void Two_functions_of_one_name_are_refused() =>
        Assert.StartsWith("Two functions are named ", Refusal<SameName>(), StringComparison.Ordinal);

    [Fact]
    public void A_function_without_a_trigger_is_refused() =>
        Assert.Equal("The function Idle has 0 triggers; it must have one.", Refusal<NoTrigger>());

    [Fact]
    public void A_return_value_that_nobody_uses_is_refused() =>
        Assert.Equal("The function Tick returns Int32, which its trigger cannot use.", Refusal<UselessReturn>());

    [Fact]
    public void A_schedule_of_five_fields_is_refused() =>
        Assert.Equal(
            "The schedule '* * * * *' of the function Tick is not an NCRONTAB expression of six fields.",
            Refusal<BySetting>(new() { ["TickSchedule"] = "* * * * *" }));

    [Fact]
    public void A_setting_that_is_missing_is_refused_by_name() =>
        Assert.Equal("The trigger of the function Tick names %TickSchedule%, and there is no setting TickSchedule.", Refusal<BySetting>());

    [Fact]
    public void A_connection_that_is_missing_is_refused_by_name() =>
        Assert.Equal("The queue trigger of the function Take needs the setting Letters, a storage connection string.", Refusal<ByQueue>());

    [Fact]
    public void A_connection_by_identity_is_refused_as_not_known_here() =>
        Assert.StartsWith(
            "The queue trigger of the function Take connects by Letters__..., an identity; the local host knows connection strings only",
            Refusal<ByQueue>(new() { ["Letters:queueServiceUri"] = "https://letters.queue.core.windows.net" }),
            StringComparison.Ordinal);

    [Fact]
    public void HTTP_functions_are_refused_without_the_web_application()
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration["LocalHost:FunctionTypes"] = typeof(Page).FullName;

        var refused = Assert.Throws<InvalidOperationException>(builder.Build);

        Assert.EndsWith("does not call ConfigureFunctionsWebApplication().", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_host_does_not_start_in_Azure()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => FunctionsApplication.CreateBuilder(["--WEBSITE_SITE_NAME=followup"]));

        Assert.StartsWith(
            "This is the local host, and it refuses to start where WEBSITE_SITE_NAME is set", refused.Message, StringComparison.Ordinal);
    }

    private static string Refusal<TFunctions>(Dictionary<string, string?>? settings = null) =>
        Assert.Throws<InvalidOperationException>(RunningHost.Builder<TFunctions>(settings ?? []).Build).Message;

    private abstract class NamedUnderscore
    {
        [Function("Tick")]
        public static void Run([TimerTrigger("0 * * * * *")] TimerInfo _) => throw new NotSupportedException();
    }

    private abstract class NamedWithUnderscore
    {
        [Function("Tick")]
        public static void Run([TimerTrigger("0 * * * * *")] TimerInfo the_timer) => throw new NotSupportedException();
    }

    private abstract class UnknownBinding
    {
        [Function("Page")]
        public static void Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, Stream stream) =>
            throw new NotSupportedException();
    }

    private abstract class MissingRouteValue
    {
        [Function("Page")]
        public static void Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "page")] HttpRequest request, string place) =>
            throw new NotSupportedException();
    }

    private abstract class SameName
    {
        [Function("Tick")]
        public static void Run([TimerTrigger("0 * * * * *")] TimerInfo timer) => throw new NotSupportedException();

        [Function("tick")]
        public static void RunToo([TimerTrigger("0 * * * * *")] TimerInfo timer) => throw new NotSupportedException();
    }

    private abstract class NoTrigger
    {
        [Function("Idle")]
        public static void Run() => throw new NotSupportedException();
    }

    private abstract class UselessReturn
    {
        [Function("Tick")]
        public static int Run([TimerTrigger("0 * * * * *")] TimerInfo timer) => throw new NotSupportedException();
    }

    private abstract class BySetting
    {
        [Function("Tick")]
        public static void Run([TimerTrigger("%TickSchedule%")] TimerInfo timer) => throw new NotSupportedException();
    }

    private abstract class ByQueue
    {
        [Function("Take")]
        public static void Run([QueueTrigger("letters", Connection = "Letters")] string letter) => throw new NotSupportedException();
    }

    private abstract class Page
    {
        [Function("Page")]
        public static void Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => throw new NotSupportedException();
    }
}
