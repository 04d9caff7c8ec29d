using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace FollowUp.Shared;

/// <summary>
/// Counts in memory how often something is asked for within a minute. It knows it by an HMAC alone, under a key that dies with the
/// process, and forgets all of it with the minute: no link and no address is kept.
/// </summary>
internal sealed class RequestLimit(TimeProvider clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly byte[] key = RandomNumberGenerator.GetBytes(KeyOptions.KeyBytes);
    private readonly Lock changing = new();
    private Window current = new(DateTimeOffset.MinValue, []);

    /// <param name="most">How often it may be asked for within the minute.</param>
    /// <returns>How long to wait; null where it may be asked for now.</returns>
    public TimeSpan? Wait(string what, int most)
    {
        var now = clock.GetUtcNow();
        var window = WindowAt(now);
        var count = window.Counts.AddOrUpdate(Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(what))), 1, (_, before) => before + 1);
        return count > most ? window.Begins + Minute - now : null;
    }

    private Window WindowAt(DateTimeOffset now)
    {
        lock (changing)
        {
            if (now < current.Begins || now >= current.Begins + Minute)
                current = new(now, []);
            return current;
        }
    }

    private sealed record Window(DateTimeOffset Begins, ConcurrentDictionary<string, int> Counts);
}
