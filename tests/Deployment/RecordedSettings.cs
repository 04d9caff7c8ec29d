using Microsoft.Extensions.Configuration;

namespace FollowUp.Tests.Deployment;

/// <summary>Settings that note who was asked for.</summary>
internal sealed class RecordedSettings(IReadOnlyDictionary<string, string> settings) : ConfigurationProvider, IConfigurationSource
{
    private readonly HashSet<string> read = [];

    /// <summary>The names that were asked for, without those that only group others.</summary>
    public IReadOnlyList<string> Read
    {
        get
        {
            lock (read)
                return [.. read.Where(name => !read.Any(other => other.StartsWith(name + ":", StringComparison.Ordinal))).Order()];
        }
    }

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public override void Load() =>
        Data = settings.ToDictionary(setting => setting.Key.Replace("__", ":", StringComparison.Ordinal), setting => (string?)setting.Value, StringComparer.OrdinalIgnoreCase);

    public void Forget()
    {
        lock (read)
            read.Clear();
    }

    public override bool TryGet(string key, out string? value)
    {
        lock (read)
            read.Add(key);
        return base.TryGet(key, out value);
    }
}
