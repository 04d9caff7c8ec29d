using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Azure;
using Azure.Core;

namespace FollowUp.Local.Tables.Accounts;

/// <summary>
/// Code and message of a failure: from JSON, from the XML that a refused signature is answered with, or from the header.
/// https://learn.microsoft.com/rest/api/storageservices/status-and-error-codes2
/// </summary>
internal sealed class ServiceErrorParser : RequestFailedDetailsParser
{
    public static ServiceErrorParser Instance { get; } = new();

    public override bool TryParse(Response response, out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        error = FromBody(response) ?? FromHeader(response);
        return error is not null;
    }

    private static ResponseError? FromBody(Response response)
    {
        if (response.ContentStream is null)
            return null;
        try
        {
            return response.Content.ToMemory() switch
            {
                { Span: [(byte)'{', ..] } json => FromJson(json),
                { Span: [(byte)'<', ..] } => FromXml(response.Content.ToString()),
                _ => null,
            };
        }
        catch (Exception notOfTheService) when (notOfTheService is JsonException or XmlException)
        {
            return null;
        }
    }

    private static ResponseError? FromJson(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        if (!document.RootElement.TryGetProperty("odata.error", out var error))
            return null;
        var hasMessage = error.TryGetProperty("message", out var message);
        return new ResponseError(error.GetProperty("code").GetString(), hasMessage ? message.GetProperty("value").GetString() : null);
    }

    private static ResponseError FromXml(string xml)
    {
        var root = XElement.Parse(xml);
        return new ResponseError(ValueOf("Code"), ValueOf("Message"));

        // One of its services writes <Error><Code>, another <m:error><m:code>.
        string? ValueOf(string name) =>
            root.Elements().FirstOrDefault(element => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
    }

    private static ResponseError? FromHeader(Response response) =>
        response.Headers.TryGetValue("x-ms-error-code", out var code) ? new ResponseError(code, null) : null;
}
