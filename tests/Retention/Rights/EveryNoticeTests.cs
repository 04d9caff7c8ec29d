using FollowUp.Alumni;
using FollowUp.Retention;
using FollowUp.Shared;
using FollowUp.Tests.Ground;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp.Tests.Retention;

public sealed class EveryNoticeTests
{
    private static readonly Uri Link = new("https://followup.example/link");
    private static readonly Uri Stop = new("https://followup.example/u/stop");
    private static readonly DateTimeOffset End = new(2022, 5, 30, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Names => [.. All.Keys];

    private static Dictionary<string, Notice> All => new()
    {
        ["copy"] = Notices.Copy(SampleProgramme.Value, Link, new("hash", End)),
        ["complaint"] = Notices.Complaint(SampleProgramme.Value, "0123456789abcdef", new(2022, 2, 1), new(2022, 3, 1)),
        ["contacts-end"] = Notices.ContactsEnd(SampleProgramme.Value, "2018-19", 31, new(End, 60)),
        ["ask-again"] = Notices.AskAgain(SampleProgramme.Value, Person, Link, new(End, 30)),
    };

    private static Alumnus Person => new()
    {
        Id = "0123456789abcdef0123456789abcdef",
        Cohort = "2018-19",
        Email = "ash@alumni.example",
        Name = "Ash Spindle",
        ConsentedOn = new(2022, 2, 1),
        Facts = new Dictionary<string, string>(),
    };

    [Theory, MemberData(nameof(Names))]
    public async Task Looks_as_it_did_when_it_was_last_looked_at(string name)
    {
        var notice = All[name];
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();

        Golden.Verify(await ComponentHtml.RenderAsync<NoticeEmail>(services, new { Notice = notice, Stop }), $"Retention/Rights/Golden/{name}.html");
        Golden.Verify($"{notice.Subject}\n\n{NoticeText.Write(notice, Stop)}", $"Retention/Rights/Golden/{name}.txt");
    }
}
