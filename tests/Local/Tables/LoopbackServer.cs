using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FollowUp.Tests.Local.Tables;

/// <summary>A server that answers as a test says, for what the emulator never does.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication application;

    private LoopbackServer(WebApplication application) => this.application = application;

    /// <summary>With the account in its path, as an emulator has it.</summary>
    public Uri Endpoint => new(new Uri(application.Urls.Single()), "account");

    public TableClient Table(TableClientOptions? options = null) =>
        new(Endpoint, "table", new TableSharedKeyCredential("account", "a2V5"), options);

    public static Task<LoopbackServer> StartAsync(RequestDelegate answer) => StartAsync(answer, null);

    /// <summary>With a certificate that nobody trusts: the client must be told to.</summary>
    public static async Task<LoopbackServer> StartHttpsAsync(RequestDelegate answer)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return await StartAsync(answer, X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null));
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private static async Task<LoopbackServer> StartAsync(RequestDelegate answer, X509Certificate2? certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
                listen.UseHttps(certificate);
        }));
        var application = builder.Build();
        application.Run(answer);
        await application.StartAsync();
        return new LoopbackServer(application);
    }
}
