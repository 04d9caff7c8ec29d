using System.Globalization;
using FollowUp.Invitations;
using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Desk;

/// <summary>How many people of each cohort are to get a message on a day, and of all others the one reason why not. It looks at everybody, so that it takes the longer the more they are.</summary>
internal sealed class ShowPlan(ProgrammeTable programmes, InvitationPreview preview, TimeProvider clock)
{
    [Function(nameof(ShowPlan))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/programmes/{programme}/plan")] HttpRequest request,
        string programme,
        CancellationToken cancellationToken)
    {
        if (await programmes.CurrentAsync(programme, cancellationToken) is not { Programme: var current })
            return DeskPage.Missing;
        var typed = request.Query["on"].ToString();
        if (typed.Length == 0)
            return Page.Of<PlanPage>(new { Programme = current, Typed = $"{LocalTime.DayOf(clock.GetUtcNow(), current.TimeZone):yyyy-MM-dd}" });
        return DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Page.Of<PlanPage>(new { Programme = current, Typed = typed, Groups = Counts(await preview.OnAsync(current, day, cancellationToken)) })
            : Page.Of<PlanPage>(new { Programme = current, Typed = typed, Error = RoundPageTexts.DateWrong }, StatusCodes.Status400BadRequest);
    }

    /// <returns>Counts alone: a page is no place for ids of people.</returns>
    private static List<ExpectedGroup> Counts(IReadOnlyList<CohortPreview> previews) =>
        [.. previews.SelectMany(preview => preview.Groups.Select(group => new ExpectedGroup(preview.Cohort, preview.Round, group.Prospect, group.People)))];
}
