using FollowUp.Alumni;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Alumni;

public sealed class CorrectedAddressTests
{
    private const string Before = "old@alumni.example,Ash Quince,2018-19,health,2019-07-12,v2,last day form,,\n";
    private const string After = "new@alumni.example,,2018-19,,,,,,old@alumni.example\n";

    [Fact]
    public async Task Leaves_the_person_with_id_name_facts_and_consent()
    {
        await using var application = await BouncedAsync();
        var before = await RosterUpload.OnlyAlumnusAsync(application);
        var evidence = await StoredRows.OfAsync(application, "Alumni", "c~");

        Assert.Null(await RosterUpload.RefusalAsync(application, After));

        var after = await RosterUpload.OnlyAlumnusAsync(application);
        Assert.Equal("new@alumni.example", after.Email);
        Assert.Equal((before.Id, "Ash Quince", before.ConsentedOn), (after.Id, after.Name, after.ConsentedOn));
        Assert.Equal(before.Facts, after.Facts);
        Assert.Equal(evidence.Select(row => row.ETag), (await StoredRows.OfAsync(application, "Alumni", "c~")).Select(row => row.ETag));
    }

    [Fact]
    public async Task Is_written_to_and_the_one_that_bounced_is_not()
    {
        await using var application = await BouncedAsync();
        Assert.Null(await ReachableAsync(application));

        await RosterUpload.PostAsync(application, After);

        Assert.Equal(RosterUpload.Hash(application, "new@alumni.example"), await ReachableAsync(application));
        Assert.True(await application.Get<AddressTable>().HasBouncedAsync(Sample.Programme, RosterUpload.Hash(application, "old@alumni.example"), CancellationToken.None));
    }

    [Fact]
    public async Task Does_not_undo_a_stop_by_a_message_to_the_former_one()
    {
        await using var application = await BouncedAsync();
        await RosterUpload.PostAsync(application, After);

        await application.Get<OptOutTable>().AddAsync(Sample.Programme, RosterUpload.Hash(application, "old@alumni.example"), CancellationToken.None);

        Assert.Null(await ReachableAsync(application));
        Assert.Contains("asked for no more messages", await RosterUpload.RefusalAsync(application, Before.Replace("old@", "new@", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_taken_once_more_without_harm()
    {
        await using var application = await BouncedAsync();
        await RosterUpload.PostAsync(application, After);
        var before = await RosterUpload.OnlyAlumnusAsync(application);

        Assert.Null(await RosterUpload.RefusalAsync(application, After));

        Assert.Equal(before.Id, (await RosterUpload.OnlyAlumnusAsync(application)).Id);
    }

    [Theory]
    [InlineData("new@alumni.example,,2018-19,,,,,,nobody@alumni.example\n", "not on the roster")]
    [InlineData("new@alumni.example,,2019-20,,,,,,old@alumni.example\n", "in cohort 2018-19")]
    [InlineData("other@alumni.example,,2018-19,,,,,,old@alumni.example\n", "belongs to somebody else")]
    [InlineData("gone@alumni.example,,2018-19,,,,,,old@alumni.example\n", "came back, too")]
    [InlineData("new@alumni.example,,2018-19,,,,,,old\n", "replaces holds no address")]
    [InlineData("new@alumni.example,Ash,2018-19,,,,,,\n", "no recorded basis")]
    public async Task Is_refused_with_what_to_do(string row, string reason)
    {
        await using var application = await BouncedAsync();
        await RosterUpload.PostAsync(application, "other@alumni.example,Elm,2018-19,health,2019-07-12,v2,form,,\n");
        var gone = RosterUpload.Hash(application, "gone@alumni.example");
        await application.Get<AddressTable>().FindOrAddAsync(Sample.Programme, gone, new("", ""), CancellationToken.None);
        await application.Get<AddressTable>().MarkBouncedAsync(Sample.Programme, gone, new("Bounced", Sample.Begins), CancellationToken.None);

        Assert.Contains(reason, await RosterUpload.RefusalAsync(application, row), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_bring_back_somebody_who_opted_out_under_the_former()
    {
        await using var application = await BouncedAsync();
        await application.Get<OptOutTable>().AddAsync(Sample.Programme, RosterUpload.Hash(application, "old@alumni.example"), CancellationToken.None);

        Assert.Contains("no more messages", await RosterUpload.RefusalAsync(application, After), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_asked_for_where_mail_came_back()
    {
        await using var application = await BouncedAsync();

        var answer = await RosterUpload.PostAsync(application, Before);

        Assert.Contains(answer.Json.GetProperty("warnings").EnumerateArray(), warning => warning.GetString()!.StartsWith("Row 2: mail to this address came back", StringComparison.Ordinal));
    }

    [Fact]
    public async Task And_the_former_cannot_both_stand_in_one_file()
    {
        await using var application = await BouncedAsync();

        var answer = await RosterUpload.PostAsync(application, Before + After);

        Assert.Contains("row 2 has the same address", answer.Json.GetProperty("refused")[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_refused_where_another_import_gave_it_to_somebody_else_meanwhile()
    {
        await using var application = await BouncedAsync();
        var programme = SampleProgramme.Value;
        var row = new RosterRow(2, new Dictionary<string, string> { ["email"] = "new@alumni.example", ["cohort"] = "2018-19", ["replaces"] = "old@alumni.example" });
        var accepted = Assert.IsType<RosterVerdict.Accepted>(RosterRules.Judge(programme, row, Sample.Begins));
        var decision = await application.Get<RosterDecisions>().DecideAsync(programme, accepted, new HashSet<string>(), CancellationToken.None);
        await RosterUpload.PostAsync(application, "new@alumni.example,Elm,2018-19,health,2019-07-12,v2,form,,\n");

        var late = await application.Get<RosterWriter>().WriteAsync(programme, [decision], CancellationToken.None);

        Assert.Contains("belongs to somebody else", Assert.Single(late).Reason, StringComparison.Ordinal);
        var people = await application.Get<AlumniTable>().InCohortAsync(Sample.Programme, "2018-19", CancellationToken.None).ToListAsync();
        Assert.Equal(["new@alumni.example", "old@alumni.example"], people.Select(person => person.Email).Order());
    }

    private static async Task<TestApplication> BouncedAsync()
    {
        var application = await TestApplication.StartAsync(Sample.Begins);
        await application.SaveSampleProgrammeAsync();
        await RosterUpload.PostAsync(application, Before);
        await application.Get<AddressTable>().MarkBouncedAsync(Sample.Programme, RosterUpload.Hash(application, "old@alumni.example"), new("Bounced", Sample.Begins), CancellationToken.None);
        return application;
    }

    private static async Task<string?> ReachableAsync(TestApplication application) =>
        await application.Get<Reachability>().HashIfReachableAsync(Sample.Programme, await RosterUpload.OnlyAlumnusAsync(application), CancellationToken.None);
}
