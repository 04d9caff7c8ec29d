using System.Runtime.CompilerServices;
using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Responses;

/// <summary>What a personal link is answered with, the same wherever it is followed.</summary>
internal static class VisitPage
{
    /// <summary>Nothing on an empty survey is about the person whose link it was, and what a round began with never changes.</summary>
    private static readonly ConditionalWeakTable<BegunRound, FixedPage<SurveyPage>> EmptySurveys = [];

    /// <summary>The survey itself, at the address of the link.</summary>
    public static IResult OfSurvey(SurveyVisit visit) => visit is SurveyVisit.Open { Begun: var begun }
        ? EmptySurveys.GetValue(begun, round => new(new { round.Programme, round.Round }, StatusCodes.Status200OK))
        : Refusal(visit, isBelowSurvey: false);

    /// <typeparam name="TPage">What an open link shows on a page below the survey; its parameters are the programme and the round.</typeparam>
    public static IResult Of<TPage>(SurveyVisit visit)
        where TPage : IComponent => visit is SurveyVisit.Open open ? Show<TPage>(open) : Refusal(visit);

    /// <param name="isOffered">Whether the programme has what the page is about; one that has not has no such page.</param>
    public static IResult Of<TPage>(SurveyVisit visit, Func<Programme, bool> isOffered)
        where TPage : IComponent => visit is not SurveyVisit.Open { Begun.Programme: var programme } || isOffered(programme) ? Of<TPage>(visit) : Page.NotFound;

    /// <typeparam name="TPage">What a link shows as long as answers can be taken back by it; its parameters are the programme and the round.</typeparam>
    public static IResult AfterAnswer<TPage>(SurveyVisit visit)
        where TPage : IComponent => visit is SurveyVisit.Known known ? Show<TPage>(known) : Refusal(visit);

    /// <summary>What a link shows that opens nothing, or nothing any more.</summary>
    /// <param name="isBelowSurvey">Whether other pages are beside the one that was asked for, and can be linked to without the token.</param>
    public static IResult Refusal(SurveyVisit visit, bool isBelowSurvey = true) => visit switch
    {
        SurveyVisit.Withdrawable { Begun: var begun } => Page.Of<ClosedPage>(new { begun.Programme, CanWithdraw = true, IsBelowSurvey = isBelowSurvey }),
        SurveyVisit.TooOften { Wait: var wait } => new TooManyRequests(wait),
        SurveyVisit.Closed closed => Page.Of<ClosedPage>(new { closed.Programme, closed.IsSealed }),
        SurveyVisit.Forged or SurveyVisit.Open => Page.NotFound,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static PageResult<TPage> Show<TPage>(SurveyVisit.Known known)
        where TPage : IComponent => Page.Of<TPage>(new { known.Begun.Programme, known.Begun.Round });
}
