using System.Text;
using FollowUp.Responses;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Tests.Responses;

public sealed class AnyBodyTests(AnyBodyTests.Survey survey) : IClassFixture<AnyBodyTests.Survey>
{
    private static readonly int[] Expected = [200, 303, 400, 403, 404, 413, 415, 429];

    private static readonly string[] Columns =
    [
        .. EveryKind.Questionnaire.Questions.SelectMany(question => question.Columns).Select(column => $"Q_{column}"),
        "B_cohort", "B_sector", "PartitionKey", "RowKey", "Timestamp", "odata.etag",
    ];

    private static readonly HttpFunction Submission = HttpFunction.Taking("post").Single(function => function.Method.DeclaringType == typeof(SubmitSurvey));

    /// <summary>Half of what comes is for the survey itself.</summary>
    private static readonly Gen<HttpFunction> Functions =
        Gen.OneOf(Gen.Constant(Submission), Gen.Elements(HttpFunction.Taking("post").Where(function => function.IsPublic && function != Submission)));

    private static readonly Gen<string> Types = Gen.OneOf(Gen.Constant("application/x-www-form-urlencoded"), Gen.Elements(
        "multipart/form-data; boundary=x", "multipart/form-data", "application/x-www-form-urlencoded; charset=utf-16", "application/json", ""));

    private static readonly Gen<byte[]> Noise = ArbMap.Default.GeneratorFor<byte[]>().Select(bytes => bytes ?? []);

    private static readonly Gen<byte[]> Forms =
        from pairs in Gen.Elements(
            [.. EveryKind.Questionnaire.Questions.SelectMany(question => question.Options.Select(option => $"{question.Id}={option.Id}")),
            "consent=yes", "action=Save", "action=Continue", "action=Withdraw", "action=9", "asked=how_they_meet", "since=1", "since.month=9", "since.year=2020", "staff=7",
            "post=%00%ff", "what_for_other=x", "__proto__=1", "PartitionKey=x", "Q_post=x", "in_your_words=%3Cscript%3E", "how_they_meet==HYPERLINK(1)",
            "email=ada%EF%BF%BE%40home.example", "email=ada%40home.example", "contact=ada%EF%BF%BE%40home.example", "contact=ada%40home.example",
            "view=mostly_positive", "region=elsewhere", "renew=yes", "List-Unsubscribe=One-Click"]).ListOf()
        select Encoding.ASCII.GetBytes(string.Join('&', pairs));

    private static readonly Gen<byte[]> Complete = Forms.Select(bytes => Encoding.ASCII.GetBytes(
        $"{string.Join('&', EveryKind.Form().Select(field => $"{field.Key}={field.Value}"))}&{Encoding.ASCII.GetString(bytes)}"));

    [Fact]
    public void Is_answered_without_a_fault_by_every_public_form_and_fills_no_column_that_has_no_question() => Prop.ForAll(
        (from function in Functions from type in Types from body in Gen.OneOf(Noise, Forms, Complete) select (Function: function, Type: type, Body: body)).ToArbitrary(),
        sent => FitsAsync(sent.Function, sent.Type, sent.Body).GetAwaiter().GetResult()).QuickCheckThrowOnFailure();

    private async Task<bool> FitsAsync(HttpFunction function, string type, byte[] body)
    {
        var (round, link) = (survey.Round, survey.Link);
        round.Application.Clock.Advance(TimeSpan.FromSeconds(1));
        var page = await function.AnswerAsync(round, link, request =>
        {
            request.Method = HttpMethods.Post;
            request.Path = $"/s/{link.Programme}/{link.Round}/{link.Token}";
            request.ContentType = type;
            request.ContentLength = body.Length;
            request.Body = new MemoryStream(body);
        });
        var rows = (await round.AnswersAsync()).Concat(await round.DraftsAsync());
        return Expected.Contains(page.Status) && rows.SelectMany(row => row.Keys).All(Columns.Contains);
    }

    public sealed class Survey : IAsyncLifetime
    {
        private OpenRound? round;

        internal OpenRound Round => round!;

        internal SurveyLink Link { get; private set; } = new("", "", "");

        public async Task InitializeAsync()
        {
            round = await OpenRound.BeginWithAsync(EveryKind.Yaml);
            (Link, _) = await round.EnrolAsync(HttpFunction.Address);
        }

        public async Task DisposeAsync() => await Round.DisposeAsync();
    }
}
