using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Tests.Local.Functions;

public sealed class StoppedHostTests : IDisposable
{
    private readonly Letters letters = new();
    private readonly string notes = Path.GetTempFileName();

    [Fact]
    public async Task A_message_in_work_when_its_host_is_killed_is_done_by_the_next_host()
    {
        await letters.SendAsync("letter");
        await using (var killed = await SampleProcess.StartAsync(letters, notes, firstAttemptSeconds: 300))
        {
            await killed.WroteAsync("began letter 1");
            await killed.KillAsync();
        }

        await using var next = await SampleProcess.StartAsync(letters, notes, firstAttemptSeconds: 300);
        await next.WroteAsync("ended letter 2");

        Assert.Equal(["began letter 1", "began letter 2", "ended letter 2"], File.ReadAllLines(notes));
        await Eventually.TrueAsync(async () => await Letters.CountAsync(letters.Name) == 0, () => "an empty queue");
    }

    [Fact]
    public async Task A_message_in_work_when_its_host_is_asked_to_stop_is_finished()
    {
        await letters.SendAsync("letter");
        await using (var stopped = await SampleProcess.StartAsync(letters, notes, firstAttemptSeconds: 1.5))
            await stopped.WroteAsync("began letter 1");

        Assert.Equal(["began letter 1", "ended letter 1"], File.ReadAllLines(notes));
        Assert.Equal(0, await Letters.CountAsync(letters.Name));
    }

    [Fact]
    public async Task A_request_in_work_when_its_host_stops_is_answered()
    {
        await using var host = await RunningHost.StartAsync<Waiting>();
        var request = host.Client.GetAsync("/waits");
        await host.Journal.HoldsAsync("waiting");

        var stop = host.StopAsync();
        host.Journal.Write("go on");
        await stop;

        Assert.Equal(HttpStatusCode.OK, (await request).StatusCode);
    }

    public void Dispose() => File.Delete(notes);

    private sealed class Waiting(Journal journal)
    {
        [Function("Waits")]
        public async Task<IResult> Wait([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "waits")] HttpRequest request)
        {
            journal.Write("waiting");
            await journal.HoldsAsync("go on");
            return Results.Ok();
        }
    }
}
