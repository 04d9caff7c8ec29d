using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FollowUp.Tests.Ground;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Tests.Desk;

/// <summary>What a page of the desk answers.</summary>
internal sealed record DeskAnswer(int Status, string? Location, string Html)
{
    public IHtmlDocument Document { get; } = new HtmlParser().ParseDocument(Html);

    public string Text => Document.Body?.TextContent ?? "";

    /// <summary>The rows of the tables, their cells with spaces between.</summary>
    public IReadOnlyList<string> Rows =>
        [.. Document.QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim())))];

    public static Task<DeskAnswer> GetAsync(TestApplication application, Func<HttpRequest, Task<IResult>> page, string query = "") =>
        OfAsync(HttpAnswer.Of(application, page, query: query));

    public static Task<DeskAnswer> PostAsync(TestApplication application, Func<HttpRequest, Task<IResult>> page, params (string Name, string Value)[] fields) =>
        PostAsync(application, page, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public static Task<DeskAnswer> PostAsync(TestApplication application, Func<HttpRequest, Task<IResult>> page, HttpContent form) =>
        OfAsync(HttpAnswer.Of(application, page, form));

    private static async Task<DeskAnswer> OfAsync(Task<HttpAnswer> answering)
    {
        var answer = await answering;
        return new(answer.Status, answer.Headers.Location, answer.Body);
    }
}
