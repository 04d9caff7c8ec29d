using System.Text;
using System.Text.Json;
using Azure.Storage.Queues;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Local.Functions;

namespace FollowUp.Tests.Pipeline;

[Collection(nameof(OpenSurvey))]
public sealed class BouncedMailTests(OpenSurvey survey)
{
    [Fact]
    public async Task Is_on_the_teams_list_when_the_report_has_come_by_the_queue()
    {
        var mail = survey.NextInvitation();
        var report = JsonSerializer.Serialize(new
        {
            eventType = "Microsoft.Communication.EmailDeliveryReportReceived",
            data = new { messageId = mail.OperationId, recipient = mail.To, status = "Bounced" },
        });
        using var team = await survey.SignedInAsync("Steward");

        await new QueueClient(survey.Storage.Roster, "delivery-reports").SendMessageAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(report)));

        await Eventually.TrueAsync(
            async () => (await team.GetStringAsync($"desk/api/programmes/{Sample.Programme}/bounces")).Contains(mail.To, StringComparison.Ordinal),
            () => "the address on the list of bounces");
    }
}
