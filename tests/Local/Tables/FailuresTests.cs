using Azure;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Tests.Local.Tables;

public sealed class FailuresTests
{
    private const string Json =
        """
        {"odata.error":{"code":"AuthenticationFailed","message":{"lang":"en-US","value":"Server failed to authenticate the request."}}}
        """;

    private const string Xml =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <Error><Code>AuthenticationFailed</Code><Message>Server failed to authenticate the request.</Message></Error>
        """;

    private const string XmlOfOData =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <m:error xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata">
          <m:code>AuthenticationFailed</m:code>
          <m:message xml:lang="en-US">Server failed to authenticate the request.</m:message>
        </m:error>
        """;

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    [InlineData(XmlOfOData)]
    public async Task The_services_code_and_message_are_read_from_any_form_of_its_answer(string body)
    {
        var failure = await FailureOf(context => context.Response.WriteAsync(body));

        Assert.Equal((403, "AuthenticationFailed"), (failure.Status, failure.ErrorCode));
        Assert.StartsWith("Server failed to authenticate the request.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Forbidden")]
    [InlineData("{\"not\": ")]
    public async Task The_code_is_the_headers_where_the_body_says_nothing(string body)
    {
        var failure = await FailureOf(context =>
        {
            context.Response.Headers["x-ms-error-code"] = "AuthorizationFailure";
            return context.Response.WriteAsync(body);
        });

        Assert.Equal((403, "AuthorizationFailure"), (failure.Status, failure.ErrorCode));
    }

    private static async Task<RequestFailedException> FailureOf(RequestDelegate answer)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 403;
            return answer(context);
        });
        var table = server.Table();
        return await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateAsync());
    }
}
