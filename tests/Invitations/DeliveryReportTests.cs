using System.Text.Json;
using FollowUp.Invitations;

namespace FollowUp.Tests.Invitations;

public sealed class DeliveryReportTests
{
    private const string Operation = "1f0b7b3e-9a4c-4f55-8f2d-0a4c6a1f7a11";

    [Theory]
    [InlineData("Bounced")]
    [InlineData("Suppressed")]
    public void These_say_that_the_address_cannot_be_written_to(string status) => Assert.True(Read(status).SaysUndeliverable);

    [Theory]
    [InlineData("Delivered")]
    [InlineData("Quarantined")]
    [InlineData("FilteredSpam")]
    [InlineData("Expanded")]
    [InlineData("Failed")]
    [InlineData("SomethingNew")]
    public void These_leave_the_address_as_it_is(string status) => Assert.False(Read(status).SaysUndeliverable);

    [Fact]
    public void It_names_the_operation_and_the_recipient() =>
        Assert.Equal(new DeliveryReport(Guid.Parse(Operation), "r@alumni.example", "Delivered"), Read("Delivered"));

    [Fact]
    public void An_array_holds_many() => Assert.Equal(2, DeliveryReport.Read($"[{Event("Bounced")},{Event("Delivered")}]").Count);

    [Fact]
    public void Events_of_other_kinds_are_passed_over() =>
        Assert.Empty(DeliveryReport.Read("""[{"eventType":"Microsoft.Communication.EmailEngagementTrackingReportReceived","data":{}}]"""));

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"type":"Microsoft.Communication.EmailDeliveryReportReceived"}""")]
    [InlineData("""{"eventType":"Microsoft.Communication.EmailDeliveryReportReceived"}""")]
    [InlineData("""{"eventType":"Microsoft.Communication.EmailDeliveryReportReceived","data":{"messageId":"1","recipient":"r@x.example","status":"Bounced"}}""")]
    [InlineData("""{"eventType":"Microsoft.Communication.EmailDeliveryReportReceived","data":{"recipient":"r@x.example","status":"Bounced"}}""")]
    public void What_is_no_event_is_refused(string message) => Assert.ThrowsAny<JsonException>(() => DeliveryReport.Read(message));

    private static DeliveryReport Read(string status) => Assert.Single(DeliveryReport.Read(Event(status)));

    private static string Event(string status) =>
        $$"""
        {
          "eventType": "Microsoft.Communication.EmailDeliveryReportReceived",
          "data": { "messageId": "{{Operation}}", "recipient": "r@alumni.example", "status": "{{status}}" }
        }
        """;
}
