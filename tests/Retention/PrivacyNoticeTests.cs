using FollowUp.Local.Launcher;
using FollowUp.Programmes;
using FollowUp.Retention;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Retention;

public sealed class PrivacyNoticeTests
{
    [Fact]
    public void Nobody_is_told_to_object_who_is_written_to_on_consent() =>
        Assert.DoesNotContain(PrivacyTexts.RightObject, new PrivacyNotice(SampleProgramme.Value).Rights);

    [Theory]
    [InlineData(BasisKind.LegitimateInterests, "legitimate interest")]
    [InlineData(BasisKind.PublicTask, "public interest")]
    public void Whoever_is_written_to_on_another_basis_can_object_and_is_told_which(BasisKind kind, string words)
    {
        var notice = new PrivacyNotice(SampleProgramme.Value with { DeclaredBasis = new(kind, "LIA 2022-3", "Privacy notice 2021-1") });

        Assert.Contains(PrivacyTexts.RightObject, notice.Rights);
        Assert.Contains(words, notice.Basis, StringComparison.Ordinal);
        Assert.Contains("LIA 2022-3", notice.Basis, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_tells_the_windows_of_the_programme_and_keeps_what_it_told_before()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        var shorter = Sample.Yaml + "\nwindows: { responseMonths: 24 }\n";
        await application.SaveSampleProgrammeAsync();
        await application.Get<ProgrammeTable>().SaveAsync(ProgrammeFile.Read(shorter).Programme!, shorter, CancellationToken.None);

        Assert.Contains("24 months after the survey has closed", (await ShowAsync(application)).Body, StringComparison.Ordinal);
        Assert.Contains("36 months after the survey has closed", (await ShowAsync(application, "?version=1")).Body, StringComparison.Ordinal);
        Assert.Equal(404, (await ShowAsync(application, "?version=3")).Status);
    }

    [Fact]
    public async Task There_is_none_for_a_programme_that_does_not_exist()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);

        Assert.Equal(404, (await ShowAsync(application)).Status);
    }

    [Fact]
    public async Task The_record_of_processing_is_a_file_with_a_row_for_each_line_of_the_manifest()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        await application.SaveSampleProgrammeAsync();

        var answer = await HttpAnswer.Of(application, request => application.Get<ReadRecord>().Run(request, Sample.Programme, CancellationToken.None), query: "?format=csv");

        Assert.Equal(Manifest.All.Count + 1, answer.Body.TrimEnd().Split('\n').Length);
    }

    private static Task<HttpAnswer> ShowAsync(TestApplication application, string query = "") => HttpAnswer.Of(
        application, request => application.Get<ShowPrivacyNotice>().Run(request, Sample.Programme, CancellationToken.None), query: query);
}
