using System.Globalization;
using FollowUp.Tests.Deployment;

namespace FollowUp.Benchmarks.Costs;

/// <summary>Calls and money of each step: counted for two rosters, and drawn on in a straight line to others.</summary>
internal sealed class CostReport(IReadOnlyList<StepCalls> few, IReadOnlyList<StepCalls> many, (int Few, int Many) counted)
{
    private const string Waiting = "wait one minute";
    private const string Report = "make the report";
    private readonly Prices prices = new();

    public static async Task PrintAsync(params int[] rosters)
    {
        var counted = (Few: 100, Many: 345);
        var report = new CostReport(await CountedPipeline.CountAsync(counted.Few), await CountedPipeline.CountAsync(counted.Many), counted);
        Console.WriteLine($"In {report.prices.Currency}. Counted for {counted.Few} and {counted.Many} alumni.");
        foreach (var people in rosters)
            report.Print(people);
    }

    private void Print(int people)
    {
        var steps = few.Zip(many, (one, other) => StepCalls.Line(one, other, (double)(people - counted.Few) / (counted.Many - counted.Few))).ToList();
        var mail = prices.Emails(steps.Sum(step => step.Emails));
        Line($"\n{people:N0} alumni, three messages each to whoever does not answer");
        Line($"{"step",-26}{"table",12}{"blob",10}{"queue",10}{"e-mails",10}{"runs",10}{"around it",12}{"e-mail",12}");
        var around = 0.0;
        foreach (var step in steps.Where(step => step.Step != Waiting).Select(step => step.Step == Report ? step.Times(Reports(people)) : step))
        {
            var money = prices.Around(step) + (step.Step.Contains("delivery", StringComparison.Ordinal) ? prices.Events(step.Executions) : 0);
            around += money;
            Print(step, money);
        }
        Line($"{"together",-78}{around,12:F4}{mail,12:F4}   around the e-mails: {around / mail:P1} of their price");
        PrintWaiting(steps.Single(step => step.Step == Waiting));
    }

    /// <summary>At worst one for each answer, and never more than one a minute of the five weeks.</summary>
    private static double Reports(int people) => Math.Min(Math.Round(people * CountedPipeline.AnswerShare), 5 * 7 * 24 * 60);

    private void PrintWaiting(StepCalls minute)
    {
        var month = minute.Times(prices.Assumed("minutesAMonth"));
        var calls = prices.Around(month);
        var runs = prices.Runs(prices.Assumed("timerRunsAMonth"));
        Line($"a month of waiting: {month.Table:N0} table calls, {month.Queue:N0} queue calls {calls:F2}; {prices.Assumed("timerRunsAMonth"):N0} timer runs {runs:F2} before the free grant; alerts and logs {prices.Assumed("alertsAndWorkspaceAMonth"):F2}");
    }

    private void Print(StepCalls step, double money) => Line(
        $"{step.Step,-26}{step.Table,12:N0}{step.BlobReads + step.BlobWrites,10:N0}{step.Queue,10:N0}{step.Emails,10:N0}{step.Executions,10:N0}{money,12:F4}{prices.Emails(step.Emails),12:F4}");

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
