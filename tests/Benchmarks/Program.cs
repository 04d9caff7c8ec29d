using System.Globalization;
using FollowUp.Tests.Invitations;

// Run with: dotnet run --project tests/Benchmarks
foreach (var known in new[] { 1_000, 100_000 })
{
    var calls = await InvitationCost.CallsAsync(due: 100, known);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"100 people due, {known:N0} known: {calls:N0} storage calls to plan and send"));
}
