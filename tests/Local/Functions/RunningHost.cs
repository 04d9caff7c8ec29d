using FollowUp.Tests.Ground;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FollowUp.Tests.Local.Functions;

/// <summary>A host that serves the functions of one class on a port of its own, with Azurite as its storage.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    public const string Key = "the key of the tests";

    private readonly IHost host;

    private RunningHost(IHost host)
    {
        this.host = host;
        Address = new(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Client = Browser();
        Operator = Browser();
        Operator.DefaultRequestHeaders.Add("x-functions-key", Key);
    }

    public Uri Address { get; }

    /// <summary>Anybody.</summary>
    public HttpClient Client { get; }

    /// <summary>Somebody who knows the host's key.</summary>
    public HttpClient Operator { get; }

    public Journal Journal => host.Services.GetRequiredService<Journal>();

    public IServiceProvider Services => host.Services;

    public static async Task<RunningHost> StartAsync<TFunctions>(
        Dictionary<string, string?>? settings = null, Action<FunctionsApplicationBuilder>? configure = null)
    {
        var azurite = await StorageEmulator.Started;
        var builder = Builder<TFunctions>(new(settings ?? []) { ["AzureWebJobsStorage"] = azurite.Host });
        configure?.Invoke(builder);
        var host = builder.Build();
        await host.StartAsync();
        return new(host);
    }

    /// <summary>An application with the functions of <typeparamref name="TFunctions"/> and no storage.</summary>
    public static FunctionsApplicationBuilder Builder<TFunctions>(Dictionary<string, string?> settings)
    {
        var builder = FunctionsApplication.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.ConfigureFunctionsWebApplication();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<Journal>();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["LocalHost:FunctionTypes"] = typeof(TFunctions).FullName,
            ["LocalHost:Key"] = Key,
            ["AzureFunctionsWebHost:hostid"] = StorageEmulator.NewName(),
        }).AddInMemoryCollection(settings);
        return builder;
    }

    /// <summary>A client that follows no redirects and keeps no cookies.</summary>
    public HttpClient Browser() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

    /// <summary>Waits until the host has nothing to do.</summary>
    public async Task IdleAsync() => (await Operator.GetAsync("/local/idle")).EnsureSuccessStatusCode();

    public Task StopAsync() => host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Operator.Dispose();
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
    }
}
