using FollowUp.Local.Launcher;

namespace FollowUp.Tests.Ground;

/// <summary>Azurite, in memory, for all tests of a run; each test takes names of its own (<see cref="NewName"/>), so they never meet.</summary>
public static class StorageEmulator
{
    /// <summary>Of its three accounts, in base64.</summary>
    public static string Key { get; } = Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));

    /// <summary>Two, because one uses no more than one processor, and most tests wait for it.</summary>
    private static readonly Lazy<Task<Azurite>>[] All = [new(StartAsync), new(StartAsync)];

    private static int turn;

    /// <summary>Always the same.</summary>
    public static Task<Azurite> Started => All[0].Value;

    /// <summary>One of them in turn, for a test that keeps to what it is given.</summary>
    public static Task<Azurite> NextAsync() => All[(uint)Interlocked.Increment(ref turn) % All.Length].Value;

    /// <summary>A name that fits a table, a queue and a container alike: letters and digits, beginning with a letter.</summary>
    public static string NewName() => $"t{Guid.NewGuid():N}"[..16];

    private static async Task<Azurite> StartAsync()
    {
        var ports = FreePorts.Take(3);
        var azurite = await Azurite.StartAsync(null, new(ports[0], ports[1], ports[2]), Key, CancellationToken.None);
        // The runner gives a test host that ends no time to wait for anybody.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => azurite.Process.KillAsync();
        return azurite;
    }
}
