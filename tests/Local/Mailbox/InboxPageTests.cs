using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Azure;
using Azure.Communication.Email;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Local.Email;

namespace FollowUp.Tests.Local.Mailbox;

public sealed class InboxPageTests
{
    private const string Hostile = "<script>alert('x')</script>\"'>";
    private readonly string address = MailServer.NewAddress();

    [Fact]
    public async Task Newest_mail_stands_first()
    {
        await SendAsync("First");
        await SendAsync("Second");

        var page = await PageAsync($"/?to={address}");

        Assert.Equal(["Second", "First"], page.QuerySelectorAll(".mails a").Select(link => link.TextContent));
        Assert.All(page.QuerySelectorAll(".mails li"), mail => Assert.Contains(address, mail.TextContent));
    }

    [Fact]
    public async Task Hostile_text_is_shown_as_text()
    {
        await SendAsync(Hostile);
        var inbox = await PageAsync($"/?to={address}");

        var mail = await PageAsync(inbox.QuerySelector(".mails a")!.GetAttribute("href")!);

        Assert.Equal(Hostile, inbox.QuerySelector(".mails a")!.TextContent);
        Assert.Equal(Hostile, mail.QuerySelector("h1")!.TextContent);
        Assert.Contains($"{Hostile} <{address}>", mail.QuerySelector(".headers")!.TextContent);
        Assert.Contains(Hostile, mail.QuerySelector(".text")!.TextContent);
        Assert.Empty(inbox.QuerySelectorAll("script").Concat(mail.QuerySelectorAll("script")));
    }

    [Fact]
    public async Task Hostile_search_is_shown_as_text()
    {
        var page = await PageAsync($"/?to={Uri.EscapeDataString(Hostile)}");

        Assert.Equal(Hostile, page.QuerySelector("#to")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("script"));
    }

    [Fact]
    public async Task Html_is_shown_where_no_script_can_run()
    {
        var server = await MailServer.Started;
        await SendAsync("Hello");
        var mail = Assert.Single(await server.MailsToAsync(address));

        var frame = (await PageAsync($"/messages/{mail.Id}")).QuerySelector("iframe")!;
        var answer = await server.Http.GetAsync(frame.GetAttribute("src"));

        Assert.DoesNotContain("allow-scripts", frame.GetAttribute("sandbox"));
        Assert.DoesNotContain("allow-same-origin", frame.GetAttribute("sandbox"));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("sandbox ", policy);
        Assert.DoesNotContain("allow-scripts", policy);
        Assert.Contains("default-src 'none'", policy);
    }

    [Fact]
    public async Task Link_in_the_text_can_be_followed_but_not_one_that_runs_script()
    {
        await SendAsync("Hello", "Answer at https://followup.example/s/1?a=b&c=d. Not javascript:alert(1)");
        var mail = Assert.Single(await (await MailServer.Started).MailsToAsync(address));

        var links = (await PageAsync($"/messages/{mail.Id}")).QuerySelectorAll(".text a");

        Assert.Equal("https://followup.example/s/1?a=b&c=d", Assert.Single(links).GetAttribute("href"));
    }

    [Theory]
    [InlineData("bounced")]
    [InlineData("throttled")]
    [InlineData("lost")]
    public async Task Help_lists_the_words_that_an_address_may_begin_with(string word) =>
        Assert.Contains(word, (await PageAsync("/help")).QuerySelectorAll(".words dt").Select(term => term.TextContent));

    [Fact]
    public async Task Mail_that_is_not_there_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await MailServer.Started).Http.GetAsync($"/messages/{Guid.NewGuid()}")).StatusCode);

    private async Task SendAsync(string subject, string text = Hostile)
    {
        var client = await TestMails.ClientAsync();
        var recipients = new EmailRecipients([new EmailAddress(address, Hostile)]);
        var content = new EmailContent(subject) { PlainText = text, Html = $"<html><head></head><body>{Hostile}</body></html>" };
        await client.SendAsync(WaitUntil.Started, new EmailMessage("survey@followup.example", recipients, content));
    }

    private static async Task<IDocument> PageAsync(string path)
    {
        var html = await (await MailServer.Started).Http.GetStringAsync(path);
        return await BrowsingContext.New(Configuration.Default).OpenAsync(response => response.Content(html));
    }
}
