using System.Globalization;
using FollowUp.Benchmarks.Costs;
using FollowUp.Tests.Alumni;
using FollowUp.Tests.Invitations;

// Run with: dotnet run --project tests/Benchmarks, and with `-- costs` for calls and money of each step
if (args is ["costs"])
{
    await CostReport.PrintAsync(345, 100_000);
    return;
}
foreach (var known in new[] { 1_000, 100_000 })
{
    var calls = await InvitationCost.CallsAsync(due: 100, known);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"100 people due, {known:N0} known: {calls:N0} storage calls to plan and send"));
}

foreach (var people in new[] { 10_000, 100_000 })
{
    var cost = await RosterCost.OfAsync(people);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{cost.People:N0} rows: {cost.Took.TotalSeconds:F0} s, {cost.People / cost.Took.TotalSeconds:F0} rows a second, {cost.PeakBytes / 1_000_000} MB in use at the most"));
}
