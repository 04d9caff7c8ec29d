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

    private static readonly RequestDetail Request = new()
    {
        Request = new("0123456789abcdef0123456789abcdef", "Access", new(2022, 7, 1), "open"),
        Outcome = "the copy was not fetched in time",
        AcknowledgeBy = new(2022, 7, 2),
        History = [(new(2022, 6, 2), "paused", "we asked <b>which"), (new(2022, 6, 9), "resumed", "they told us")],
        Changes = ["pause", "extend", "acknowledge"],
    };

    private static readonly RequestDetail UnderWay = Request with { Request = Request.Request with { Kind = "Erasure", State = "under way" }, Outcome = "", AcknowledgeBy = null, History = [], Changes = [] };

    public static IReadOnlyDictionary<string, IResult> All { get; } = new Dictionary<string, IResult>
    {
        ["privacy"] = Page.Of<PrivacyDeskPage>(new { Programme = SampleProgramme.Value, Privacy = Full, IsDone = true }),
        ["privacy-with-error"] = Page.Of<PrivacyDeskPage>(new { Programme = SampleProgramme.Value, Privacy = Full, Error = new FieldError(PrivacyForm.Reason, "Fill it in") }, 400),
        ["privacy-at-first"] = Page.Of<PrivacyDeskPage>(new { Programme = SampleProgramme.Value, Privacy = Nothing }),
        ["request"] = Page.Of<RequestPage>(new { Programme = SampleProgramme.Value, Detail = Request, IsDone = true }),
        ["request-with-error"] = Page.Of<RequestPage>(new { Programme = SampleProgramme.Value, Detail = Request, Error = new FieldError(RequestForm.Reason, "Say why") }, 400),
        ["request-under-way"] = Page.Of<RequestPage>(new { Programme = SampleProgramme.Value, Detail = UnderWay }),
        ["ledger"] = Page.Of<LedgerPage>(new { IsIntact = true, Count = 60, Page = 1, Entries = Lines }),
        ["ledger-broken"] = Page.Of<LedgerPage>(new { IsIntact = false, Count = 2, Page = 1, Entries = Lines }),
    }.ToDictionary(page => $"Desk/Pages/Golden/{page.Key}.html", page => page.Value);
}
