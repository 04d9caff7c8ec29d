using FollowUp.Desk;
using FollowUp.Shared;
using FollowUp.Tests.Ground;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Tests.Desk.Pages;

/// <summary>The pages of interviews, by the names of their golden files.</summary>
internal static class InterviewPageCase
{
    private static readonly Candidate[] People =
        [new("01", InterviewKind.MostlyPositive, "North", "2018-19"), new("02", InterviewKind.MixedOrLimited, null, null), new("03", InterviewKind.Nominated, "South", "2019-20")];

    private static readonly StoredDraw Draw = new(
        "0123456789abcdef", new(2022, 3, 1, 9, 0, 0, TimeSpan.Zero), "Seed <b>", [new(InterviewKind.MostlyPositive, 2, 1), new(InterviewKind.Nominated, 1, 1)], ["01", "03", "04"]);

    private static readonly DrawnPerson[] Drawn = [new("ash@example.org", People[0]), new("a-very-long-address-that-does-not-fit-a-phone@alumni.of.the.programme.example.org", People[2])];

    public static IReadOnlyDictionary<string, IResult> All { get; } = new Dictionary<string, IResult>
    {
        ["interviews"] = InterviewsOf(new(People, [Draw]), error: null),
        ["interviews-with-error"] = InterviewsOf(new(People, []), new(InterviewRequest.FieldOf(InterviewKind.NotSaid), "Enter a number")),
        ["interviews-at-first"] = InterviewsOf(new([], []), error: null),
        ["draw"] = Page.Of<DrawPage>(new { Programme = SampleProgramme.Value, Round = SampleProgramme.Evaluation, Draw, People = Drawn }),
    }.ToDictionary(page => $"Desk/Pages/Golden/{page.Key}.html", page => page.Value);

    private static PageResult<InterviewsPage> InterviewsOf(InterviewList list, FieldError? error) => Page.Of<InterviewsPage>(
        new { Programme = SampleProgramme.Value, Round = SampleProgramme.Evaluation, List = list, Error = error, IsNominated = error is null }, error is null ? 200 : 400);
}
