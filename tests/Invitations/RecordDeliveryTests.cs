using System.Text.Json;
using FollowUp.Alumni;
using FollowUp.Invitations;

namespace FollowUp.Tests.Invitations;

public sealed class RecordDeliveryTests : IAsyncLifetime
{
    private Outreach outreach = null!;
    private Alumnus anna = null!;
    private Guid operation;

    public async Task InitializeAsync()
    {
        outreach = await Outreach.StartAsync();
        anna = await outreach.AddAsync();
        await outreach.PlanAsync();
        operation = (await outreach.InvitationAsync(anna)).OperationId;
        await outreach.SendAsync();
    }

    public async Task DisposeAsync() => await outreach.DisposeAsync();

    [Theory]
    [InlineData("Bounced", 1)]
    [InlineData("Suppressed", 1)]
    [InlineData("Delivered", 2)]
    [InlineData("Quarantined", 2)]
    [InlineData("FilteredSpam", 2)]
    [InlineData("Expanded", 2)]
    [InlineData("Failed", 2)]
    public async Task Only_bounced_and_suppressed_addresses_are_not_written_to_again(string status, int messages)
    {
        await ReportAsync(operation, anna.Email, status);

        await outreach.SendAfterAsync(TimeSpan.FromDays(7));

        Assert.Equal(messages, await outreach.MailCountAsync(anna));
    }

    [Theory]
    [InlineData("Bounced", "Bounced")]
    [InlineData("Bounced", "Delivered")]
    [InlineData("Delivered", "Bounced")]
    [InlineData("Failed", "Suppressed")]
    public async Task Reports_may_come_twice_late_and_in_any_order(string first, string second)
    {
        await outreach.SendAfterAsync(TimeSpan.FromDays(7));
        await ReportAsync(operation, anna.Email, first);
        outreach.Clock.Advance(TimeSpan.FromDays(3));
        await ReportAsync(operation, anna.Email, second);

        await outreach.SendAfterAsync(TimeSpan.FromDays(7));

        Assert.Equal(2, await outreach.MailCountAsync(anna));
    }

    [Fact]
    public async Task The_first_report_of_a_bounce_gives_its_time()
    {
        var bouncedOn = outreach.Clock.GetUtcNow();
        await ReportAsync(operation, anna.Email, "Bounced");
        outreach.Clock.Advance(TimeSpan.FromDays(3));
        await ReportAsync(operation, anna.Email, "Bounced");

        Assert.Equal([bouncedOn, bouncedOn], (await outreach.RowsAsync("Addresses")).Select(row => row.GetDateTimeOffset("BouncedOn")));
    }

    [Fact]
    public async Task Writing_differently_what_is_the_same_address_makes_no_difference()
    {
        await ReportAsync(operation, anna.Email.ToUpperInvariant(), "Bounced");

        await outreach.SendAfterAsync(TimeSpan.FromDays(7));

        Assert.Equal(1, await outreach.MailCountAsync(anna));
    }

    [Fact]
    public async Task A_bounce_of_an_address_that_the_person_no_longer_has_does_not_stop_their_messages()
    {
        await ReportAsync(operation, "former@alumni.example", "Bounced");

        await outreach.SendAfterAsync(TimeSpan.FromDays(7));

        Assert.Equal(2, await outreach.MailCountAsync(anna));
    }

    [Fact]
    public async Task Reports_about_nobody_change_nothing()
    {
        var before = await AddressesAsync();
        await ReportAsync(Guid.NewGuid(), anna.Email, "Bounced");
        await outreach.ForgetAsync(anna);
        await ReportAsync(operation, anna.Email, "Bounced");

        Assert.Equal(before, await AddressesAsync());
    }

    [Fact]
    public async Task A_broken_message_is_a_fault_for_the_host_to_put_among_the_poisoned() =>
        await Assert.ThrowsAnyAsync<JsonException>(() => outreach.Application.Get<RecordDelivery>().Run("{\"eventType\":", CancellationToken.None));

    private async Task<IReadOnlyList<string>> AddressesAsync() => [.. (await outreach.RowsAsync("Addresses")).Select(row => row.ETag.ToString())];

    private Task ReportAsync(Guid about, string recipient, string status) => outreach.ReportAsync(about, recipient, status);
}
