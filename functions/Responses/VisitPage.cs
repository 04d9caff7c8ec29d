using FollowUp.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Responses;

/// <summary>What a personal link is answered with, the same wherever it is followed.</summary>
internal static class VisitPage
{
    /// <typeparam name="TPage">What an open link shows; its parameters are the programme and the round.</typeparam>
    public static IResult Of<TPage>(SurveyVisit visit)
        where TPage : IComponent => visit is SurveyVisit.Open { Begun: var begun } ? Page.Of<TPage>(new { begun.Programme, begun.Round }) : Refusal(visit);

    /// <summary>What a link shows that opens nothing, or nothing any more.</summary>
    public static IResult Refusal(SurveyVisit visit) => visit is SurveyVisit.Closed closed
        ? Page.Of<ClosedPage>(new { closed.Programme, closed.IsSealed })
        : Page.Of<NotFoundPage>(status: StatusCodes.Status404NotFound);
}
