using System.Net;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace FollowUp.Local.Tables.Accounts;

/// <summary>The table endpoint of a storage account, and the pipeline that every request to it takes.</summary>
internal sealed class TableAccount
{
    private const string Scope = "https://storage.azure.com/.default";
    private readonly HttpPipeline pipeline;
    private readonly string version;
    private readonly string root;

    private TableAccount(Uri endpoint, string name, HttpPipelinePolicy authentication, TableClientOptions? options)
    {
        options ??= new TableClientOptions();
        version = options.Version;
        root = endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/');
        Endpoint = endpoint;
        Name = name;
        pipeline = HttpPipelineBuilder.Build(new HttpPipelineOptions(options)
        {
            PerRetryPolicies = { authentication },
            RequestFailedDetailsParser = ServiceErrorParser.Instance,
        });
    }

    public string Name { get; }

    public Uri Endpoint { get; }

    public static TableAccount From(string connectionString, TableClientOptions? options)
    {
        var (endpoint, credential) = TableConnectionString.Parse(connectionString);
        return From(endpoint, credential, options);
    }

    public static TableAccount From(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return new(endpoint, credential.AccountName, new SharedKeyLitePolicy(credential), options);
    }

    public static TableAccount From(Uri endpoint, TokenCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        if (endpoint.Scheme != Uri.UriSchemeHttps)
            throw new ArgumentException("Cannot use TokenCredential without HTTPS.", nameof(endpoint));
        return new(endpoint, NameIn(endpoint), new BearerTokenAuthenticationPolicy(credential, Scope), options);
    }

    /// <summary>The address of what a path names, such as `/Tables`.</summary>
    public string Address(string path) => root + path;

    public HttpMessage NewMessage(RequestMethod method, string path, ResponseClassifier expected)
    {
        var message = pipeline.CreateMessage();
        message.ResponseClassifier = expected;
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(new Uri(Address(path)));
        request.Headers.Add("x-ms-version", version);
        request.Headers.Add("DataServiceVersion", "3.0");
        request.Headers.Add("Accept", "application/json;odata=minimalmetadata");
        return message;
    }

    /// <exception cref="RequestFailedException">The service answered something that the message's classifier does not expect.</exception>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        await pipeline.SendAsync(message, cancellationToken);
        return message.Response.IsError ? throw new RequestFailedException(message.Response) : message.Response;
    }

    // Azure has the account in the host's name, an emulator in the path.
    private static string NameIn(Uri endpoint) =>
        endpoint.IsLoopback || IPAddress.TryParse(endpoint.Host, out _)
            ? endpoint.AbsolutePath.Split('/')[1]
            : endpoint.Host.Split('.')[0];
}
