using System.Collections.Concurrent;
using FollowUp.Local.Launcher;

namespace FollowUp.Tests.Ground;

/// <summary>Azurite, in memory, for all tests of a run; each test takes names of its own (<see cref="NewName"/>), so they never meet.</summary>
public static class StorageEmulator
{
    /// <summary>Of its three accounts, in base64.</summary>
    public static string Key { get; } = Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));

    /// <summary>One uses no more than one processor, and most tests wait for it.</summary>
    private const int AtOnce = 2;

    /// <summary>Each call looks through the tables of all tests before it (`findOne` with a pattern, over all tables of an account).</summary>
    private const int TestsEach = 150;

    private static readonly ConcurrentDictionary<int, Lazy<Task<Azurite>>> All = [];

    private static int tests = -1;

    /// <summary>Always the same.</summary>
    public static Task<Azurite> Started => OfNumber(0);

    /// <summary>One of them in turn, for a test that keeps to what it is given.</summary>
    public static Task<Azurite> NextAsync()
    {
        var test = Interlocked.Increment(ref tests);
        return OfNumber((test / (AtOnce * TestsEach) * AtOnce) + (test % AtOnce));
    }

    /// <summary>A name that fits a table, a queue and a container alike: letters and digits, beginning with a letter.</summary>
    public static string NewName() => $"t{Guid.NewGuid():N}"[..16];

    private static Task<Azurite> OfNumber(int number) => All.GetOrAdd(number, _ => new(StartAsync)).Value;

    private static async Task<Azurite> StartAsync()
    {
        var ports = FreePorts.Take(3);
        var azurite = await Azurite.StartAsync(null, new(ports[0], ports[1], ports[2]), Key, CancellationToken.None);
        // The runner gives a test host that ends no time to wait for anybody.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => azurite.Process.Abandon();
        return azurite;
    }
}
