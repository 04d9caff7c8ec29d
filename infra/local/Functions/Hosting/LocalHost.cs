using FollowUp.Local.Clock;
using FollowUp.Local.Functions.Clock;
using FollowUp.Local.Functions.Http;
using FollowUp.Local.Functions.Invocations;
using FollowUp.Local.Functions.Queues;
using FollowUp.Local.Functions.SignIn;
using FollowUp.Local.Functions.Timers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FollowUp.Local.Functions.Hosting;

/// <summary>Puts the host together around the application's services.</summary>
internal static class LocalHost
{
    private static readonly TimeSpan PatienceAtStop = TimeSpan.FromSeconds(30);

    public static WebApplicationBuilder Begin(string[] args)
    {
        var web = WebApplication.CreateSlimBuilder([.. args, "--hostBuilder:reloadConfigOnChange=false"]);
        if (web.Configuration["WEBSITE_SITE_NAME"] is not null)
            throw new InvalidOperationException(
                "This is the local host, and it refuses to start where WEBSITE_SITE_NAME is set: "
                + "Azure runs what is built with -p:AzureSdk=official.");
        web.Configuration.AddInMemoryCollection([new("WEBSITE_AUTH_ENABLED", "True")]);
        web.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        HostLogging.UseConsole(web.Logging);
        web.Services.AddSingleton(services => services.GetRequiredService<IConfiguration>()["LocalHost:Clock"] is { } path
            ? new MovableClock(path)
            : TimeProvider.System);
        return web;
    }

    public static WebApplication Compose(
        WebApplicationBuilder web, AppSettings settings, IReadOnlyList<Function> functions, MiddlewarePipeline pipeline)
    {
        var hostJson = HostJson.Read(web.Environment.ContentRootPath, web.Configuration);
        HostLogging.Configure(web.Logging, hostJson.Logging);
        web.Services.AddSingleton(settings).AddSingleton(hostJson).AddSingleton(functions).AddSingleton(pipeline.Build());
        AddHost(web.Services);
        var app = web.Build();
        app.Services.GetRequiredService<Listeners>();
        Serve(app);
        return app;
    }

    private static void AddHost(IServiceCollection services) => services
        .Configure<HostOptions>(options => options.ShutdownTimeout = PatienceAtStop)
        .AddSingleton<RunningWork>()
        .AddSingleton<FunctionInvoker>()
        .AddSingleton<TimerListenerFactory>()
        .AddSingleton<QueueListenerFactory>()
        .AddSingleton<Listeners>()
        .AddHostedService<Listening>()
        .AddSingleton<HttpFunctions>()
        .AddSingleton<HostKey>()
        .AddSingleton<AdminEndpoint>()
        .AddSingleton<IdleEndpoint>()
        .AddSingleton<ClockMoves>()
        .AddSingleton<ClockEndpoint>()
        .AddSingleton<SignInCookie>()
        .AddSingleton<SignInEndpoint>();

    private static void Serve(WebApplication app)
    {
        app.UseMiddleware<SignedInUserHeaders>();
        app.UseMiddleware<LocalGuard>();
        app.UseMiddleware<SignInRedirect>();
        app.UseRouting();
        app.UseMiddleware<UnknownRoutes>();
        app.Services.GetRequiredService<HttpFunctions>().Map(app);
        app.Services.GetRequiredService<AdminEndpoint>().Map(app);
        app.Services.GetRequiredService<IdleEndpoint>().Map(app);
        app.Services.GetRequiredService<ClockEndpoint>().Map(app);
        app.Services.GetRequiredService<SignInEndpoint>().Map(app);
    }
}
