using System.Text;
using Azure.Storage.Queues;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Local.Functions;

/// <summary>A queue of a test's own, and the hosts whose functions listen to it as <c>%LettersQueue%</c>.</summary>
internal sealed class Letters
{
    public string Name { get; } = StorageEmulator.NewName();

    public string PoisonName => $"{Name}-poison";

    public Task<RunningHost> StartHostAsync<TFunctions>(params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["LettersQueue"] = Name,
            ["AzureFunctionsJobHost:extensions:queues:maxPollingInterval"] = "00:00:00.2",
        };
        foreach (var (key, value) in settings)
            all[key] = value;
        return RunningHost.StartAsync<TFunctions>(all);
    }

    public static async Task<QueueClient> QueueAsync(string name) => new((await StorageEmulator.Started).Host, name);

    public Task SendAsync(string letter) => SendAsync(letter, Name);

    public static Task SendAsync(string letter, string queue) =>
        SendTextAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(letter)), queue);

    /// <summary>Sends a text that is not encoded.</summary>
    public Task SendTextAsync(string text) => SendTextAsync(text, Name);

    /// <summary>How many messages the queue holds, invisible ones among them.</summary>
    public static async Task<int> CountAsync(string queue) =>
        (await (await QueueAsync(queue)).GetPropertiesAsync()).Value.ApproximateMessagesCount;

    public static async Task<IEnumerable<string>> ReadAsync(string queue) =>
        (await (await QueueAsync(queue)).PeekMessagesAsync(32)).Value
            .Select(message => Encoding.UTF8.GetString(Convert.FromBase64String(message.MessageText)));

    private static async Task SendTextAsync(string text, string queue)
    {
        var client = await QueueAsync(queue);
        await client.CreateIfNotExistsAsync();
        await client.SendMessageAsync(text);
    }
}
