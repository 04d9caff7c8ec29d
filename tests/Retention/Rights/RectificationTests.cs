using FollowUp.Alumni;
using FollowUp.Local.Launcher;
using FollowUp.Shared;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Retention;

public sealed class RectificationTests
{
    private const string NewAddress = "ash.new@alumni.example";

    [Fact]
    public async Task Address_name_and_facts_are_put_right_where_they_stand_and_that_is_recorded_without_them()
    {
        await using var round = await ForgottenRound.StartAsync();

        var answer = await round.AskAsync("rectification", ("new_email", NewAddress), ("name", "Ash Alder"), ("fact_sector", "health"));

        Assert.Equal(("closed", "corrected: address, name, sector"), (answer.Json.GetProperty("state").GetString(), answer.Json.GetProperty("outcome").GetString()));
        var contact = Assert.Single(await StoredRows.OfAsync(round.Application, "Alumni", "a~"));
        Assert.Equal((NewAddress, "Ash Alder", "health"), (contact.GetString("Email"), contact.GetString("Name"), contact.GetString("Fact_sector")));
        Assert.Equal("health", Assert.Single(await StoredRows.OfAsync(round.Application, "Invitations", "l~")).GetString("B_sector"));
        Assert.Equal("health", (await AnswerAsync(round)).GetString("B_sector"));
        Assert.DoesNotContain((await StoredRows.OfAsync(round.Application, "Requests")).SelectMany(row => row), column => $"{column.Value}".Contains("lder", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_wants_no_messages_gets_none_at_the_new_address()
    {
        await using var round = await ForgottenRound.StartAsync();

        await round.AskAsync("rectification", ("new_email", NewAddress));

        var hash = round.Application.Get<AddressKey>().Hash(Sample.Programme, EmailAddress.Parse(NewAddress)!);
        Assert.True(await round.Application.Get<OptOutTable>().ContainsAsync(Sample.Programme, hash, CancellationToken.None));
        Assert.NotNull((await round.Application.Get<AddressTable>().FindAsync(Sample.Programme, hash, CancellationToken.None))?.Owner);
    }

    [Theory]
    [InlineData("new_email", "ash at home")]
    [InlineData("fact_shoe_size", "43")]
    public async Task What_is_no_address_or_no_fact_of_the_programme_is_refused(string field, string value)
    {
        await using var round = await ForgottenRound.StartAsync();

        Assert.Equal(400, (await round.AskAsync("rectification", (field, value))).Status);
        Assert.Empty(await StoredRows.OfAsync(round.Application, "Requests"));
    }

    [Theory]
    [InlineData("nobody@alumni.example", "we have nothing that belongs to this address")]
    [InlineData(ForgottenRound.Address, "")]
    public async Task What_cannot_be_put_right_at_once_stays_open_for_the_team(string email, string outcome)
    {
        await using var round = await ForgottenRound.StartAsync();

        var answer = await round.AskAsync("rectification", outcome.Length > 0 ? [("email", email), ("name", "Ash Alder")] : [("email", email)]);

        Assert.Equal(("open", outcome), (answer.Json.GetProperty("state").GetString(), answer.Json.GetProperty("outcome").GetString()));
    }

    private static Task<Azure.Data.Tables.TableEntity> AnswerAsync(ForgottenRound round) => round.Application.Get<StorageAccounts>().ResponsesTable("Responses")
        .QueryAsync<Azure.Data.Tables.TableEntity>("RowKey ge 'p~' and RowKey lt 'p~~'").SingleAsync().AsTask();
}
