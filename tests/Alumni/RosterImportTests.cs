using System.Text;
using Azure.Data.Tables;
using FollowUp.Alumni;
using FollowUp.Local.Launcher;
using FollowUp.Programmes;
using FollowUp.Shared;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Alumni;

public sealed class RosterImportTests
{
    private static readonly string Faults = File.ReadAllText(Path.Combine(Checkout.Root, "tests", "Alumni", "alumni-with-faults.csv"));

    [Fact]
    public async Task The_samples_roster_gives_186_people_who_may_be_written_to()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        var programme = await application.SaveSampleProgrammeAsync();

        var outcome = await ImportAsync(application, programme, Sample.Roster);

        Assert.Equal(186, outcome.Accepted);
        Assert.Equal(159, outcome.Refused.Count);
        Assert.Equal(186, await PeopleAsync(application, programme));
    }

    [Fact]
    public async Task Of_the_roster_with_faults_rows_2_8_10_14_and_15_are_accepted()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        var programme = await application.SaveSampleProgrammeAsync();

        var outcome = await ImportAsync(application, programme, Faults);

        Assert.Equal(5, outcome.Accepted);
        Assert.Equal([3, 4, 5, 6, 7, 9, 11, 12, 13], outcome.Refused.Select(row => row.Row));
    }

    [Fact]
    public async Task Uploading_again_changes_nothing()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        var programme = await application.SaveSampleProgrammeAsync();
        await ImportAsync(application, programme, Faults);
        var before = await IdsAsync(application, programme);

        await ImportAsync(application, programme, Faults);

        Assert.Equal(before, await IdsAsync(application, programme));
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_row_that_was_refused()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        var programme = await application.SaveSampleProgrammeAsync();

        await ImportAsync(application, programme, Faults);

        var stored = new List<string>();
        foreach (var table in new[] { "Alumni", "Addresses", "OptOuts" })
        {
            await foreach (var row in application.Get<StorageAccounts>().RosterTable(table).QueryAsync<TableEntity>())
                stored.AddRange(row.Select(column => column.Value).OfType<string>());
        }
        Assert.Contains(stored, value => value.Contains("Olive Thorn", StringComparison.Ordinal));
        Assert.DoesNotContain(stored, value => value.Contains("Hazel O'Hazel", StringComparison.Ordinal) || value.Contains("Linden Yew", StringComparison.Ordinal) || value.Contains("p181", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("P172@Alumni.example ")]
    [InlineData("p172@ALUMNI.EXAMPLE")]
    public async Task Somebody_who_opted_out_does_not_come_back_with_another_roster(string address)
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        var programme = await application.SaveSampleProgrammeAsync();
        await application.Get<OptOutTable>().AddAsync(programme.Id, Hash(application, programme, "p172@alumni.example"), CancellationToken.None);

        var outcome = await ImportAsync(application, programme, Roster($"{address},Olive Thorn,2018-19,2019-07-12,v2,last day form"));

        Assert.Equal(0, outcome.Accepted);
        Assert.Contains("no more messages", Assert.Single(outcome.Refused).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_is_in_another_cohort_already_stays_there()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        var programme = await application.SaveSampleProgrammeAsync();
        await ImportAsync(application, programme, Roster("p172@alumni.example,Olive Thorn,2018-19,2019-07-12,v2,last day form"));

        var outcome = await ImportAsync(application, programme, Roster("p172@alumni.example,Olive Thorn,2019-20,2020-07-10,v2,last day form"));

        Assert.Contains("2018-19", Assert.Single(outcome.Refused).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("email;name;cohort;consented_on;consent_wording;consent_method\np1@alumni.example;Ash;2018-19;2019-07-12;v2;form\n")]
    [InlineData("\uFEFFCohort,Consent_Method,consent_wording,consented_on,NAME, Email\n2018-19,form,v2,2019-07-12,Ash,p1@alumni.example\n")]
    [InlineData("email\tname\tcohort\tconsented_on\tconsent_wording\tconsent_method\r\np1@alumni.example\tAsh\t2018-19\t2019-07-12\tv2\tform\r\n")]
    public async Task A_file_is_read_as_a_spreadsheet_writes_it(string csv)
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        var programme = await application.SaveSampleProgrammeAsync();

        Assert.Equal(1, (await ImportAsync(application, programme, csv)).Accepted);
    }

    [Theory]
    [InlineData("", "email")]
    [InlineData("email,name,cohort\n", "consented_on, consent_wording, consent_method")]
    [InlineData("email,name,cohort,consented_on,consent_wording,consent_method,email\n", "twice")]
    public async Task A_file_with_a_bad_header_is_refused_as_a_whole(string csv, string remedy)
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        var programme = await application.SaveSampleProgrammeAsync();

        using var file = await OpenAsync(programme, csv);

        Assert.Contains(remedy, file.Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3_000)]
    public async Task A_quote_in_the_header_that_is_never_closed_is_the_reason_why_the_file_is_refused(int rows)
    {
        var csv = "email,\"name,cohort,consented_on,consent_wording,consent_method\n"
            + string.Concat(Enumerable.Repeat("p1@alumni.example,Ash,2018-19,2019-07-12,v2,form\n", rows));

        using var file = await OpenAsync(SampleProgramme.Value, csv);

        Assert.Contains("quote", file.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_ends_a_short_file_with_a_reason_where_it_was_opened()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        var programme = await application.SaveSampleProgrammeAsync();

        var outcome = await ImportAsync(application, programme, Roster(
            "p1@alumni.example,Ash,2018-19,2019-07-12,v2,form\np2@alumni.example,\"Elm,2018-19,2019-07-12,v2,form\np3@alumni.example,Oak,2018-19,2019-07-12,v2,form"));

        Assert.Equal(1, outcome.Accepted);
        var refused = Assert.Single(outcome.Refused);
        Assert.Equal((3, "this row and all after it cannot be read: look for a quote that is never closed"), (refused.Row, refused.Reason));
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_ends_the_file_with_a_reason()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        var programme = await application.SaveSampleProgrammeAsync();
        var swallowed = string.Concat(Enumerable.Repeat("p9@alumni.example,Ash,2018-19,2019-07-12,v2,form\n", 3_000));

        var outcome = await ImportAsync(application, programme, Roster($"p1@alumni.example,\"Ash,2018-19,2019-07-12,v2,form\n{swallowed}"));

        Assert.Equal(0, outcome.Accepted);
        Assert.Contains("quote", Assert.Single(outcome.Refused).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("p1@alumni.example;Zoë;2018-19;2019-07-12;v2;form")]
    [InlineData("p1@alumni.example;Ash;2018-19;2019-07-12;v2;formulär")]
    public async Task A_file_in_the_encoding_of_old_spreadsheets_is_refused_with_how_to_save_it(string row)
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        var programme = await application.SaveSampleProgrammeAsync();
        var windows1252 = Encoding.Latin1.GetBytes($"email;name;cohort;consented_on;consent_wording;consent_method\r\n{row}\r\n");

        using var file = await RosterFile.OpenAsync(new MemoryStream(windows1252), programme, CancellationToken.None);
        var outcome = await application.Get<RosterImport>().TakeAsync(programme, file, keeps: true, CancellationToken.None).LastAsync();

        Assert.Contains("save the file as \"CSV UTF-8\"", Assert.Single(outcome.Refused).Reason, StringComparison.Ordinal);
    }

    private static string Roster(string row) => $"email,name,cohort,consented_on,consent_wording,consent_method\n{row}\n";

    private static string Hash(TestApplication application, Programme programme, string address) =>
        application.Get<AddressKey>().Hash(programme.Id, EmailAddress.Parse(address) ?? throw new InvalidOperationException());

    private static Task<RosterFile> OpenAsync(Programme programme, string csv) =>
        RosterFile.OpenAsync(new MemoryStream(Encoding.UTF8.GetBytes(csv)), programme, CancellationToken.None);

    private static async Task<RosterOutcome> ImportAsync(TestApplication application, Programme programme, string csv)
    {
        using var file = await OpenAsync(programme, csv);
        return await application.Get<RosterImport>().TakeAsync(programme, file, keeps: true, CancellationToken.None).LastAsync();
    }

    private static async Task<int> PeopleAsync(TestApplication application, Programme programme) => (await IdsAsync(application, programme)).Count;

    private static async Task<IReadOnlyList<string>> IdsAsync(TestApplication application, Programme programme)
    {
        var ids = new List<string>();
        foreach (var cohort in programme.Cohorts)
            ids.AddRange((await application.Get<AlumniTable>().PageAsync((programme.Id, cohort.Id), [], null, CancellationToken.None)).Members.Select(member => member.Id));
        return ids;
    }
}
