using System.Reflection;

namespace FollowUp.Tests.Local;

/// <summary>What stands in for the official packages is a subset of them, so that the same code runs on both.</summary>
public sealed class PublicSurfaceTests
{
    private static readonly string[] StandIns = ["FollowUp.Local.Email", "FollowUp.Local.Functions"];
    private static readonly string[] StandInNamespaces = ["Azure.", "Microsoft."];

    private static readonly string[] Official =
        [.. File.ReadLines(Path.Combine(Checkout.Root, "tests", "Local", "official-members.txt")).Where(line => !line.StartsWith('#'))];

    private static readonly string[] Local = [.. StandIns.Select(Assembly.Load).SelectMany(LinesOf)];

    [Fact]
    public void Every_public_member_is_one_of_the_official_packages() => AssertNone(Local.Except(Official));

    [Fact]
    public void Every_member_in_the_list_is_there() => AssertNone(Official.Except(Local));

    [Fact]
    public void The_list_is_sorted_and_has_each_member_once() => Assert.Equal(Official.Distinct().Order(StringComparer.Ordinal), Official);

    private static IEnumerable<string> LinesOf(Assembly standIn) =>
        standIn.GetExportedTypes()
            .Where(type => StandInNamespaces.Any(prefix => type.Namespace?.StartsWith(prefix, StringComparison.Ordinal) == true))
            .SelectMany(PublicSurface.LinesOf);

    private static void AssertNone(IEnumerable<string> members)
    {
        var all = string.Join('\n', members.Order(StringComparer.Ordinal));
        Assert.True(all.Length == 0, all);
    }
}
