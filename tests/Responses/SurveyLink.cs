using FollowUp.Responses;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Shared.Pages;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Tests.Responses;

/// <summary>A personal link, and what its owner does with it.</summary>
internal sealed record SurveyLink(string Programme, string Round, string Token)
{
    private delegate Task<IResult> Function(HttpRequest request, string programme, string round, string token, CancellationToken cancellationToken);

    private string Path => $"/s/{Programme}/{Round}/{Token}";

    public Task<RenderedPage> OpenAsync(TestApplication application) => ShowAsync<ShowSurvey>(application);

    public Task<RenderedPage> OpenThankYouAsync(TestApplication application) => ShowAsync<ShowThankYou>(application);

    public Task<RenderedPage> SendAsync(TestApplication application, IEnumerable<KeyValuePair<string, string>> form) => PostAsync<SubmitSurvey>(application, form, "");

    public Task<RenderedPage> ContinueAsync(TestApplication application) => SendAsync(application, [new("action", "Continue")]);

    public Task<RenderedPage> WithdrawAsync(TestApplication application) => PostAsync<WithdrawResponse>(application, [], "/withdraw");

    /// <typeparam name="T">A function that shows a page.</typeparam>
    public Task<RenderedPage> ShowAsync<T>(TestApplication application)
        where T : class => RenderedPage.Of(request => Run<T>(application)(request, Programme, Round, Token, CancellationToken.None));

    /// <typeparam name="T">A function that takes a form.</typeparam>
    /// <param name="page">Where the form is, below the link.</param>
    public Task<RenderedPage> PostAsync<T>(TestApplication application, IEnumerable<KeyValuePair<string, string>> form, string page)
        where T : class => RenderedPage.Of(async request =>
        {
            using var content = new FormUrlEncodedContent(form);
            request.Method = "POST";
            request.Path = Path + page;
            request.ContentType = content.Headers.ContentType?.ToString();
            request.Body = await content.ReadAsStreamAsync();
            return await Run<T>(application)(request, Programme, Round, Token, CancellationToken.None);
        });

    private static Function Run<T>(TestApplication application)
        where T : class => typeof(T).GetMethod("Run")!.CreateDelegate<Function>(application.Get<T>());
}
