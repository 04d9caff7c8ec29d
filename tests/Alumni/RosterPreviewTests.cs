using System.Text;
using FollowUp.Local.Launcher;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Alumni;

public sealed class RosterPreviewTests
{
    private static readonly byte[] Faults = File.ReadAllBytes(Path.Combine(Checkout.Root, "tests", "Alumni", "alumni-with-faults.csv"));

    [Fact]
    public async Task Says_of_every_row_what_the_import_will_say_of_it()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        await application.SaveSampleProgrammeAsync();

        var preview = (await RosterUpload.PostAsync(application, Faults, "?preview=true")).Json;
        var import = (await RosterUpload.PostAsync(application, Faults)).Json;

        Assert.True(preview.GetProperty("isPreview").GetBoolean());
        Assert.Equal(5, preview.GetProperty("accepted").GetInt32());
        foreach (var part in new[] { "rows", "accepted", "updated", "refused", "warnings", "ignoredColumns" })
            Assert.Equal(import.GetProperty(part).GetRawText(), preview.GetProperty(part).GetRawText());
    }

    [Fact]
    public async Task Keeps_nothing()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        await application.SaveSampleProgrammeAsync();
        await RosterUpload.PostAsync(application, "p1@alumni.example,Ash,2018-19,health,2019-07-12,v2,form,,\n");
        var before = await StoredRows.AllAsync(application);

        await RosterUpload.PostAsync(application, "p9@alumni.example,Ash,2018-19,health,2019-07-12,v2,form,,p1@alumni.example\n", "?preview=true");
        await RosterUpload.PostAsync(application, Faults, "?preview=true");

        Assert.Equal(before, await StoredRows.AllAsync(application));
    }

    [Fact]
    public async Task Counts_the_people_that_it_would_bring_up_to_date()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        await application.SaveSampleProgrammeAsync();
        const string First = "p1@alumni.example,Ash,2018-19,health,2019-07-12,v2,form,,\n";
        await RosterUpload.PostAsync(application, First);

        var preview = (await RosterUpload.PostAsync(application, First + "p2@alumni.example,Elm,2018-19,health,2019-07-12,v2,form,,\n", "?preview=true")).Json;

        Assert.Equal((2, 1), (preview.GetProperty("accepted").GetInt32(), preview.GetProperty("updated").GetInt32()));
    }

    [Fact]
    public async Task Goes_on_line_by_line_for_a_caller_who_wants_to_see_its_progress()
    {
        await using var application = await TestApplication.StartAsync(Sample.Begins);
        await application.SaveSampleProgrammeAsync();
        var rows = string.Concat(Enumerable.Range(1, 2_500).Select(number => $"p{number}@alumni.example,Ash,2018-19,health,2019-07-12,v2,form,,\n"));

        var answer = await HttpAnswer.Of(
            application,
            request =>
            {
                request.Headers.Accept = "application/x-ndjson";
                return application.Get<FollowUp.Alumni.ImportRoster>().Run(request, Sample.Programme, CancellationToken.None);
            },
            new StringContent(RosterUpload.Header + rows, Encoding.UTF8, "text/csv"),
            "?preview=true");

        var lines = answer.Body.TrimEnd('\n').Split('\n').Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal("application/x-ndjson", answer.Headers.ContentType);
        Assert.Equal([1_000, 2_000, 2_500, 2_500, 2_500], lines.Select(line => line.GetProperty("rows").GetInt32()));
        Assert.Equal(0, lines[^1].GetProperty("refused").GetArrayLength());
    }
}
