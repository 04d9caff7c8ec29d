using System.Net.Http.Headers;
using System.Text;
using FollowUp.Alumni;
using FollowUp.Local.Launcher;
using FollowUp.Programmes;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Alumni;

/// <summary>Rosters as the team uploads them.</summary>
internal static class RosterUpload
{
    public const string Header = "email,name,cohort,sector,consented_on,consent_wording,consent_method,consent_reference,replaces\n";

    public static Task<HttpAnswer> PostAsync(TestApplication application, string rows, string query = "") =>
        PostAsync(application, Encoding.UTF8.GetBytes(Header + rows), query);

    public static Task<HttpAnswer> PostAsync(TestApplication application, byte[] file, string query = "") => HttpAnswer.Of(
        application,
        request => application.Get<ImportRoster>().Run(request, Sample.Programme, CancellationToken.None),
        new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } },
        query);

    /// <returns>Why the only row was refused; null where it was accepted.</returns>
    public static async Task<string?> RefusalAsync(TestApplication application, string row)
    {
        var answer = await PostAsync(application, row);
        return answer.Json.GetProperty("refused").EnumerateArray().Select(refused => refused.GetProperty("reason").GetString()).SingleOrDefault();
    }

    public static async Task<Alumnus> OnlyAlumnusAsync(TestApplication application, string cohort = "2018-19") =>
        Assert.Single(await application.Get<AlumniTable>().InCohortAsync(Sample.Programme, cohort, CancellationToken.None).ToListAsync());

    public static string Hash(TestApplication application, string address) =>
        application.Get<AddressKey>().Hash(Sample.Programme, EmailAddress.Parse(address) ?? throw new ArgumentException("This is no address.", nameof(address)));

    public static async Task SaveAsync(TestApplication application, string yaml)
    {
        var programme = ProgrammeFile.Read(yaml).Programme ?? throw new ArgumentException("This programme has a fault.", nameof(yaml));
        await application.Get<ProgrammeTable>().SaveAsync(programme, yaml, CancellationToken.None);
    }
}
