using Azure.Communication.Email;
using Azure.Core;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Local.Email;

internal static class TestMails
{
    public static EmailMessage To(string address) => new(
        "survey@followup.example", address, new EmailContent("What has lasted?") { PlainText = "Hello", Html = "<p>Hello</p>" });

    public static async Task<EmailClient> ClientAsync(Action<EmailClientOptions>? change = null)
    {
        var options = new EmailClientOptions();
        options.Retry.MaxRetries = 0;
        change?.Invoke(options);
        return new EmailClient((await MailServer.Started).ConnectionString, options);
    }

    public static EmailClientOptions WithRetries(this EmailClientOptions options, int count, TimeSpan delay)
    {
        options.Retry.MaxRetries = count;
        options.Retry.Mode = RetryMode.Fixed;
        options.Retry.Delay = delay;
        return options;
    }
}
