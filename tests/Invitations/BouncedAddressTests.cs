using FollowUp.Alumni;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Invitations;

public sealed class BouncedAddressTests : IAsyncLifetime
{
    private Outreach outreach = null!;
    private Alumnus anna = null!;

    public async Task InitializeAsync()
    {
        outreach = await Outreach.StartAsync();
        (anna, _) = (await outreach.AddAsync(), await outreach.AddAsync());
        await outreach.PlanAsync();
        await outreach.SendAsync();
        await outreach.ReportAsync((await outreach.OperationsAsync(anna))[0], anna.Email, "Suppressed");
    }

    public async Task DisposeAsync() => await outreach.DisposeAsync();

    [Fact]
    public async Task Is_listed_for_the_team()
    {
        var bounce = Assert.Single((await ListAsync()).Json.GetProperty("bounces").EnumerateArray().ToList());

        Assert.Equal(
            (anna.Email, "Suppressed", "2022-02-01", "2020-21"),
            (Text("address"), Text("status"), Text("date"), Text("cohort")));

        string? Text(string name) => bounce.GetProperty(name).GetString();
    }

    [Fact]
    public async Task Is_written_to_again_and_listed_no_more_once_a_roster_has_corrected_it()
    {
        var corrected = MailServer.NewAddress();
        await outreach.ImportAsync("email,name,cohort,consented_on,consent_wording,consent_method,replaces\n" + $"{corrected},,2020-21,,,,{anna.Email}\n");

        await outreach.PlanAsync();
        await outreach.SendAfterAsync(TimeSpan.FromDays(7));

        Assert.Equal(1, await outreach.MailCountAsync(anna));
        Assert.Equal(1, await outreach.MailCountAsync(anna with { Email = corrected }));
        Assert.Equal(0, (await ListAsync()).Json.GetProperty("bounces").GetArrayLength());
    }

    [Fact]
    public async Task Of_somebody_who_was_forgotten_is_listed_no_more()
    {
        await outreach.ForgetAsync(anna);

        Assert.Equal(0, (await ListAsync()).Json.GetProperty("bounces").GetArrayLength());
    }

    [Fact]
    public async Task Of_a_programme_that_is_not_there_is_not_found() => Assert.Equal(404, (await ListAsync("nothing")).Status);

    private Task<HttpAnswer> ListAsync() => ListAsync(outreach.Programme.Id);

    private Task<HttpAnswer> ListAsync(string programme) => HttpAnswer.Of(
        outreach.Application, request => outreach.Application.Get<ListBounces>().Run(request, programme, CancellationToken.None));
}
