using FollowUp.Desk;
using FollowUp.Shared;
using FollowUp.Tests.Ground;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Tests.Desk.Pages;

/// <summary>The pages on how the team keeps what people were promised, by the names of their golden files.</summary>
internal static class PrivacyPageCase
{
    private static readonly DateTimeOffset Day = new(2022, 6, 1, 3, 0, 0, TimeSpan.Zero);
    private static readonly DeskDeletion[] Lines = [new("contact details", "2018-19", Day, 61), new("exports", "send-leadership", DateTimeOffset.MinValue, 2)];

    private static readonly DeskPrivacy Nothing = new() { Forecast = null, Overdue = [], IsAlarming = false, LastRunOn = null, Holds = [], Requests = [] };

    private static readonly DeskPrivacy Full = new()
    {
        Forecast = Lines,
        Overdue = Lines,
        IsAlarming = true,
        LastRunOn = Day,
        Holds = [new("0123456789abcdef0123456789abcdef", "evaluation-2022", "A complaint <b>", "Ada", Day)],
        Requests = [new("0123456789abcdef0123456789abcdef", "Access", new(2022, 7, 1), "open"), new("f123456789abcdef0123456789abcdef", "Erasure", new(2022, 7, 2), "closed")],
    };

    public static IReadOnlyDictionary<string, IResult> All { get; } = new Dictionary<string, IResult>
    {
        ["privacy"] = Page.Of<PrivacyDeskPage>(new { Programme = SampleProgramme.Value, Privacy = Full, IsDone = true }),
        ["privacy-with-error"] = Page.Of<PrivacyDeskPage>(new { Programme = SampleProgramme.Value, Privacy = Full, Error = new FieldError(PrivacyForm.Outcome, "Fill it in") }, 400),
        ["privacy-at-first"] = Page.Of<PrivacyDeskPage>(new { Programme = SampleProgramme.Value, Privacy = Nothing }),
        ["ledger"] = Page.Of<LedgerPage>(new { IsIntact = true, Count = 60, Page = 1, Entries = Lines }),
        ["ledger-broken"] = Page.Of<LedgerPage>(new { IsIntact = false, Count = 2, Page = 1, Entries = Lines }),
    }.ToDictionary(page => $"Desk/Pages/Golden/{page.Key}.html", page => page.Value);
}
