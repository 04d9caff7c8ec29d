using FollowUp.Responses;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Shared.Pages;

namespace FollowUp.Tests.Responses;

/// <summary>A personal link, and what its owner does with it.</summary>
internal sealed record SurveyLink(string Programme, string Round, string Token)
{
    public Task<RenderedPage> OpenAsync(TestApplication application) =>
        RenderedPage.Of(request => application.Get<ShowSurvey>().Run(request, Programme, Round, Token, CancellationToken.None));

    public Task<RenderedPage> OpenThankYouAsync(TestApplication application) =>
        RenderedPage.Of(request => application.Get<ShowThankYou>().Run(request, Programme, Round, Token, CancellationToken.None));

    public Task<RenderedPage> SendAsync(TestApplication application, IEnumerable<KeyValuePair<string, string>> form) =>
        RenderedPage.Of(async request =>
        {
            using var content = new FormUrlEncodedContent(form);
            request.Method = "POST";
            request.Path = $"/s/{Programme}/{Round}/{Token}";
            request.ContentType = content.Headers.ContentType?.ToString();
            request.Body = await content.ReadAsStreamAsync();
            return await application.Get<SubmitSurvey>().Run(request, Programme, Round, Token, CancellationToken.None);
        });
}
