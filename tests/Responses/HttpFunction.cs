using System.Reflection;
using FollowUp.Alumni;
using FollowUp.Local.Launcher;
using FollowUp.Responses;
using FollowUp.Shared;
using FollowUp.Tests.Shared.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Responses;

/// <summary>A function that answers over HTTP, called as the host calls it, with what the parts of its route would be for somebody who was invited.</summary>
internal sealed record HttpFunction(MethodInfo Method, string Route)
{
    public const string Address = "ada@alumni.example";

    /// <summary>Those that answer without a sign-in, which no software has that follows links.</summary>
    public bool IsPublic => AccessPolicy.RolesFor(HttpMethods.Get, $"/{Route}") is null;

    /// <param name="verb">In lower case.</param>
    public static IReadOnlyList<HttpFunction> Taking(string verb) =>
    [
        .. from type in typeof(SurveyPage).Assembly.GetTypes()
           from method in type.GetMethods()
           where method.GetCustomAttribute<FunctionAttribute>() is not null
           from parameter in method.GetParameters()
           let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
           where trigger?.Methods?.Contains(verb) == true && trigger.Route is not null
           select new HttpFunction(method, trigger.Route!),
    ];

    /// <param name="prepare">Makes the request.</param>
    public Task<RenderedPage> AnswerAsync(OpenRound round, SurveyLink link, Action<HttpRequest> prepare) => RenderedPage.Of(async request =>
    {
        prepare(request);
        var arguments = Method.GetParameters().Select(parameter => Argument(parameter, request, round, link)).ToArray();
        return Method.Invoke(Target(round), arguments) switch
        {
            Task<IResult> answer => await answer,
            IResult answer => answer,
            var other => throw new InvalidOperationException($"{Method.DeclaringType} answers with {other}."),
        };
    });

    private object? Target(OpenRound round) => Method.IsStatic
        ? null
        : typeof(Ground.TestApplication).GetMethod(nameof(Ground.TestApplication.Get))!.MakeGenericMethod(Method.DeclaringType!).Invoke(round.Application, null);

    private static object? Argument(ParameterInfo parameter, HttpRequest request, OpenRound round, SurveyLink link) => parameter.Name switch
    {
        "request" => request,
        "programme" => link.Programme,
        "round" => link.Round,
        "token" => link.Token,
        "link" => round.Application.Get<UnsubscribeLink>().For(link.Programme, round.HashOf(Address)).Segments[^1],
        "edition" => "research",
        "report" => Sample.Report,
        "file" => "index.html",
        "name" => StyleSheet.Name,
        "page" => "survey",
        "part" => "dates",
        "number" => 1,
        "draw" or "export" or "hold" or "id" or "queue" or "quote" or "text" => "nothing-of-this-name",
        "cancellationToken" => CancellationToken.None,
        _ => throw new InvalidOperationException($"What {parameter.Name} could be is not known here."),
    };
}
