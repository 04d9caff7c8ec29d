using System.Security.Cryptography;
using System.Text;
using FollowUp.Local.Launcher;
using FollowUp.Programmes;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Alumni;

public sealed class RecordedBasisTests
{
    private const string Person = "p1@alumni.example,Ash,2018-19,health,";

    [Fact]
    public async Task The_wording_that_somebody_consented_to_is_found_by_its_version_and_its_hash()
    {
        await using var application = await StartAsync(Sample.Yaml);
        await RosterUpload.PostAsync(application, Person + "2019-07-12,v2,last day form,,\n");
        await RosterUpload.SaveAsync(application, Sample.Yaml.Replace("consentWordings:\n", "consentWordings:\n  v3: You may write to me.\n", StringComparison.Ordinal));

        var evidence = Assert.Single(await StoredRows.OfAsync(application, "Alumni", "c~"));

        var current = await application.Get<ProgrammeTable>().CurrentAsync(Sample.Programme, CancellationToken.None);
        var wording = current!.Programme.ConsentWordings[evidence.GetString("Wording") ?? ""];
        Assert.StartsWith("I agree that the research team", wording, StringComparison.Ordinal);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(wording))), evidence.GetString("WordingSha256"));
        Assert.Equal(("last day form", RosterUpload.Hash(application, "p1@alumni.example")), (evidence.GetString("Method"), evidence.GetString("AddressHash")));
    }

    [Fact]
    public async Task Contact_and_evidence_are_stored_together_or_not_at_all()
    {
        await using var application = await StartAsync(Sample.Yaml);
        application.Calls.Forget();

        await RosterUpload.PostAsync(application, Person + "2019-07-12,v2,last day form,,\n");

        var writes = application.Calls.Made.Count - application.Calls.Reads;
        Assert.Equal((2, 2), (writes, application.Calls.Transactions));
        Assert.Equal(2, (await StoredRows.OfAsync(application, "Alumni")).Count);
    }

    [Fact]
    public async Task A_later_consent_renews_and_the_earlier_stays_on_record()
    {
        await using var application = await StartAsync(Sample.Yaml);
        await RosterUpload.PostAsync(application, Person + "2019-07-12,v1,last day form,,\n");

        await RosterUpload.PostAsync(application, Person + "2021-03-01,v2,letter,,\n");

        Assert.Equal(new DateOnly(2021, 3, 1), (await RosterUpload.OnlyAlumnusAsync(application)).ConsentedOn);
        Assert.Equal(["v1", "v2"], (await StoredRows.OfAsync(application, "Alumni", "c~")).Select(row => row.GetString("Wording")));
    }

    [Fact]
    public async Task An_older_file_does_not_set_a_consent_back()
    {
        await using var application = await StartAsync(Sample.Yaml);
        await RosterUpload.PostAsync(application, Person + "2021-03-01,v2,letter,,\n");

        await RosterUpload.PostAsync(application, Person + "2019-07-12,v1,last day form,,\n");

        Assert.Equal(new DateOnly(2021, 3, 1), (await RosterUpload.OnlyAlumnusAsync(application)).ConsentedOn);
    }

    [Fact]
    public async Task A_wording_that_was_not_recorded_has_a_reference_in_its_place()
    {
        await using var application = await StartAsync(Sample.Yaml);

        Assert.Null(await RosterUpload.RefusalAsync(application, Person + "2019-07-12,,paper form,\"Archive box 12, folder 3\",\n"));

        var evidence = Assert.Single(await StoredRows.OfAsync(application, "Alumni", "c~"));
        Assert.Equal("Archive box 12, folder 3", evidence.GetString("Reference"));
        Assert.False(evidence.ContainsKey("WordingSha256"));
    }

    [Fact]
    public async Task A_declared_basis_is_recorded_with_its_references_and_asks_for_no_consent()
    {
        await using var application = await StartAsync(
            Sample.Yaml.Replace("timeZone:", "legalBasis: { kind: publicTask, assessment: PTA 2022-3, notice: Privacy notice 2021-1 }\ntimeZone:", StringComparison.Ordinal));

        var answer = await RosterUpload.PostAsync(application, Encoding.UTF8.GetBytes("email,name,cohort,consented_on\np1@alumni.example,Ash,2018-19,yesterday\n"));

        Assert.Equal(1, answer.Json.GetProperty("accepted").GetInt32());
        Assert.Equal("consented_on", answer.Json.GetProperty("ignoredColumns")[0].GetString());
        Assert.Null((await RosterUpload.OnlyAlumnusAsync(application)).ConsentedOn);
        var evidence = Assert.Single(await StoredRows.OfAsync(application, "Alumni", "c~"));
        Assert.Equal(("PublicTask", "PTA 2022-3", "Privacy notice 2021-1"), (evidence.GetString("Basis"), evidence.GetString("Assessment"), evidence.GetString("Notice")));
    }

    [Fact]
    public async Task An_import_that_died_after_the_address_is_completed_by_the_same_file()
    {
        await using var application = await StartAsync(Sample.Yaml);
        var hash = RosterUpload.Hash(application, "p1@alumni.example");
        await application.Get<FollowUp.Alumni.AddressTable>().FindOrAddAsync(Sample.Programme, hash, new("0123456789abcdef0123456789abcdef", "2018-19"), CancellationToken.None);

        Assert.Null(await RosterUpload.RefusalAsync(application, Person + "2019-07-12,v2,last day form,,\n"));

        Assert.Equal("0123456789abcdef0123456789abcdef", (await RosterUpload.OnlyAlumnusAsync(application)).Id);
        Assert.Single(await StoredRows.OfAsync(application, "Alumni", "c~"));
    }

    private static async Task<TestApplication> StartAsync(string yaml)
    {
        var application = await TestApplication.StartAsync(Sample.Begins);
        await RosterUpload.SaveAsync(application, yaml);
        return application;
    }
}
