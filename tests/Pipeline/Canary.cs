using System.Net;
using System.Net.Http.Json;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Responses;

namespace FollowUp.Tests.Pipeline;

/// <summary>One person, known by words that nobody else uses, who does everything that somebody who was invited can do.</summary>
internal sealed class Canary(LocalSystem local, HttpClient http, ReceivedMail invitation)
{
    public const string Answer = "canary-answer-7314";
    public const string Draft = "canary-draft-7314";
    public const string Contact = "canary-contact-7314@home.example";
    public const string NewAddress = "canary-address-7314@alumni.example";

    /// <summary>Of somebody who is not on the roster.</summary>
    public const string Stranger = "canary-stranger-7314@home.example";

    private readonly Uri link = invitation.SurveyLink;

    public string Name { get; } = Assert.IsType<string>(invitation.Text).Split("Hello ")[1].Split(',')[0];

    public string FormerAddress => invitation.To;

    public string Token => link.Segments[^1];

    public IReadOnlyList<string> Words => [Answer, Draft, Contact, NewAddress, Stranger, Name, FormerAddress, Token];

    public async Task AnswerAsync()
    {
        Assert.Equal(HttpStatusCode.OK, await GetAsync(""));
        Assert.Equal(HttpStatusCode.SeeOther, await PostAsync("", [.. FilledForm.With("in_your_words", Draft), new("action", "Save")]));
        Assert.Equal(HttpStatusCode.OK, await PostAsync("", [new("action", "Continue")]));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync("", [new("in_your_words", Draft)]));
        Assert.Equal(HttpStatusCode.SeeOther, await PostAsync("", FilledForm.With("in_your_words", Answer)));
        Assert.Equal(HttpStatusCode.OK, await PostAsync("/answers", []));
        foreach (var page in (string[])["/saved", "/thank-you", "/withdraw", "/interview", "/ask-again", "/address"])
            Assert.Equal(HttpStatusCode.OK, await GetAsync(page));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync("x"));
    }

    /// <summary>Offers an interview, moves, stops the messages, and asks for a link from an address that nobody knows.</summary>
    public async Task TellAsync()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync("/interview", [new("contact", Contact), new("consent", "yes")]));
        Assert.Equal(HttpStatusCode.OK, await PostAsync("/address", [new("email", NewAddress)]));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(invitation.UnsubscribeLink, []));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(new Uri(local.Url, $"join/{Sample.Programme}"), [new("email", Stranger)]));
    }

    public async Task AgreeAnewAsync() => Assert.Equal(HttpStatusCode.OK, await PostAsync("/ask-again", [new("renew", "yes")]));

    public async Task WithdrawAsync() => Assert.Equal(HttpStatusCode.OK, await PostAsync("/withdraw", []));

    /// <summary>A function fails on a message about the person.</summary>
    public async Task BeReportedAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(local.Url, "admin/functions/RecordDelivery"))
        {
            Headers = { { "x-functions-key", local.Folder.Keys["key"] } },
            Content = JsonContent.Create(new { input = $"{Name} {NewAddress} {FormerAddress} {link}" }),
        };
        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    /// <summary>The team takes down what the person asks about their data: the log of it, its trail and the mails that go out name nobody.</summary>
    public async Task AskAboutDataAsync(HttpClient steward)
    {
        foreach (var kind in (string[])["rectification", "restriction", "complaint", "access"])
        {
            var requests = new Uri(local.Url, $"desk/api/programmes/{Sample.Programme}/requests");
            using var form = new FormUrlEncodedContent([new("kind", kind), new("email", NewAddress), new("identity", "By letter")]);
            using var answer = await steward.PostAsync(requests, form);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private async Task<HttpStatusCode> GetAsync(string page)
    {
        using var answer = await http.GetAsync(new Uri($"{link}{page}"));
        return answer.StatusCode;
    }

    private Task<HttpStatusCode> PostAsync(string page, IEnumerable<KeyValuePair<string, string>> form) => PostAsync(new Uri($"{link}{page}"), form);

    private async Task<HttpStatusCode> PostAsync(Uri address, IEnumerable<KeyValuePair<string, string>> form)
    {
        using var content = new FormUrlEncodedContent(form);
        using var answer = await http.PostAsync(address, content);
        return answer.StatusCode;
    }
}
