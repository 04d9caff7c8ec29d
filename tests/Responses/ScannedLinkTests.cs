using System.Reflection;
using Azure.Data.Tables;
using FollowUp.Responses;
using FollowUp.Shared;
using FollowUp.Tests.Ground;
using FollowUp.Tests.Shared.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Responses;

/// <summary>Software follows links: to check mails, to preview them, to answer for their owner.</summary>
public sealed class ScannedLinkTests
{
    private const int Times = 100;
    private const string Words = "These are my words.";

    [Fact]
    public async Task Changes_nothing_and_shows_no_answer_on_any_route()
    {
        await using var round = await OpenRound.BeginAsync();
        var link = await round.InviteAsync();
        await link.SendAsync(round.Application, FilledForm.With("in_your_words", Words));
        await link.SendAsync(round.Application, FilledForm.With("in_your_words", Words).Append(new("action", "Save")));
        var before = await DumpAsync(round.Application);

        foreach (var function in ReadOnlyFunctions)
        {
            for (var time = 0; time < Times; time++)
                Assert.DoesNotContain(Words, await ReadAsync(round.Application, function, link, head: time % 2 == 0), StringComparison.Ordinal);
            round.Application.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(before, await DumpAsync(round.Application));
        Assert.Contains(typeof(ShowInterviewOffer), ReadOnlyFunctions.Select(function => function.DeclaringType));
    }

    /// <summary>Those that answer without a sign-in, which no scanner has.</summary>
    private static IEnumerable<MethodInfo> ReadOnlyFunctions => typeof(SurveyPage).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)
        .Where(method => method.GetParameters().Any(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>() is { } trigger
            && trigger.Methods?.Contains("get") == true
            && AccessPolicy.RolesFor(HttpMethods.Get, $"/{trigger.Route}") is null));

    private static async Task<string> ReadAsync(TestApplication application, MethodInfo function, SurveyLink link, bool head)
    {
        var page = await RenderedPage.Of(async request =>
        {
            request.Method = head ? HttpMethods.Head : HttpMethods.Get;
            var arguments = function.GetParameters().Select(parameter => Argument(parameter, request, link)).ToArray();
            var target = function.IsStatic ? null : typeof(TestApplication).GetMethod(nameof(TestApplication.Get))!.MakeGenericMethod(function.DeclaringType!).Invoke(application, null);
            return function.Invoke(target, arguments) switch
            {
                Task<IResult> answer => await answer,
                IResult answer => answer,
                var other => throw new InvalidOperationException($"{function.DeclaringType} answers with {other}."),
            };
        });
        return page.Html;
    }

    private static object? Argument(ParameterInfo parameter, HttpRequest request, SurveyLink link) => parameter.Name switch
    {
        "request" => request,
        "programme" => link.Programme,
        "round" or "report" => link.Round,
        "token" or "link" => link.Token,
        "cancellationToken" => CancellationToken.None,
        _ when parameter.ParameterType == typeof(string) => "index.html",
        _ => throw new InvalidOperationException($"What a scanner would send for {parameter.Name} is not known here."),
    };

    /// <summary>Every row of both accounts with its ETag, which any write changes.</summary>
    private static async Task<IReadOnlyList<string>> DumpAsync(TestApplication application)
    {
        var answers = await application.Get<StorageAccounts>().ResponsesTable("Responses").QueryAsync<TableEntity>().ToListAsync();
        return
        [
            .. await StoredRows.AllAsync(application),
            .. answers.Select(row => string.Join(", ", row.OrderBy(column => column.Key, StringComparer.Ordinal).Select(column => $"{column.Key}={column.Value}"))),
        ];
    }
}
