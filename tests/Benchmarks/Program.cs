using System.Globalization;
using FollowUp.Benchmarks.Costs;
using FollowUp.Benchmarks.Starts;
using FollowUp.Tests.Alumni;
using FollowUp.Tests.Desk;
using FollowUp.Tests.Invitations;
using FollowUp.Tests.Pipeline;
using FollowUp.Tests.Retention;
using FollowUp.Tests.Summaries;

// Run with: dotnet run -c Release --project tests/Benchmarks [invitations] [rosters] [one-more] [counting] [writing] [deletion] [desk] [survey]
// [start]; without a name, all of them; and with `-- costs` for calls and money of each step
if (args is ["costs"])
{
    await CostReport.PrintAsync(345, 100_000);
    return;
}

bool IsWanted(string name) => args.Length == 0 || args.Contains(name);

IEnumerable<int> Sizes(string name, params int[] sizes) => IsWanted(name) ? sizes : [];

void Say(FormattableString figures) => Console.WriteLine(figures.ToString(CultureInfo.InvariantCulture));

foreach (var known in Sizes("invitations", 1_000, 100_000))
    Say($"100 people due, {known:N0} known: {await InvitationCost.CallsAsync(due: 100, known):N0} storage calls to plan and send");

foreach (var people in Sizes("rosters", 10_000, 100_000))
{
    var cost = await RosterCost.OfAsync(people);
    Say($"{cost.People:N0} rows of a roster: {cost.Took.TotalSeconds:F0} s, {cost.People / cost.Took.TotalSeconds:F0} a second, {cost.PeakBytes / 1_000_000} MB in use at the most");
}

foreach (var answers in Sizes("one-more", 1_000, 100_000))
{
    var (rows, calls, shards) = await SummaryCost.OfOneMoreAsync(answers);
    Say($"1 more answer among {answers:N0}: {rows:N0} rows read, {calls:N0} storage calls over {shards} shards (at most {(2 * shards) + 40})");
}

foreach (var answers in Sizes("counting", 10_000, 100_000, 1_000_000))
{
    var (inSecond, peak) = SummaryCost.OfCounting(answers);
    Say($"{answers:N0} answers made up and counted: {inSecond:N0} a second on one core, {peak / 1_048_576:N0} MiB at most");
}

foreach (var answers in Sizes("writing", 26, 100_000))
{
    var (milliseconds, bytes) = await SummaryCost.OfWritingAsync(answers);
    Say($"Report of {answers:N0} answers: {milliseconds:N1} ms, {bytes:N0} bytes");
}

foreach (var rows in Sizes("deletion", 10_000, 30_000, 100_000))
{
    var cost = await DeletionCost.OfAsync(rows);
    Say($"{cost.Rows:N0} expired rows: {cost.InSecond:N0} deleted a second, {cost.Share:P0} of the {cost.RawInSecond:N0} of bare batch deletes, {cost.PeakBytes / 1_000_000:N0} MB in use at the most");
}

foreach (var alumni in Sizes("desk", 1_000, 100_000))
{
    await foreach (var (page, calls, milliseconds) in DeskCost.OfAsync(alumni))
        Say($"Desk with {alumni:N0} alumni and 20 rounds, {page}: {calls:N0} storage calls, {milliseconds:N0} ms (at most 300)");
}

if (IsWanted("survey"))
{
    await using var load = new SurveyLoad();
    await foreach (var line in load.MeasureAsync())
        Console.WriteLine(line);
}

if (IsWanted("start"))
{
    var (whenNeeded, ahead) = await StartCost.CompareAsync();
    foreach (var (build, cost) in new[] { ("compiled when needed", whenNeeded), ("compiled ahead, as deployed", ahead) })
        Say($"Start of a published build, {build}: {cost.ToFirstPage.TotalSeconds:F2} s to the first page (target under 1), {cost.Processor.TotalSeconds:F2} s of processor time; {cost.BytesAtRest / 1_000_000:N0} MB at rest (target under 150)");
}
