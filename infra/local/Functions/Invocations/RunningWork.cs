namespace FollowUp.Local.Functions.Invocations;

/// <summary>What is going on in this host: invocations, and runs that are promised but have not begun.</summary>
internal sealed class RunningWork : IDisposable
{
    private readonly Lock guard = new();
    private readonly CancellationTokenSource abort = new();
    private TaskCompletionSource idle = Completed();
    private int running;

    /// <summary>A piece of work has ended, and may have left something for the listeners.</summary>
    public event Action? Ended;

    /// <summary>Cancelled when the host cannot wait any longer.</summary>
    public CancellationToken Aborted => abort.Token;

    /// <summary>How many pieces of work have begun so far.</summary>
    public long Begun { get; private set; }

    /// <summary>Completes when nothing runs.</summary>
    public Task Idle
    {
        get
        {
            lock (guard)
                return idle.Task;
        }
    }

    /// <summary>Counts a piece of work until what is returned is disposed.</summary>
    public IDisposable Begin()
    {
        lock (guard)
        {
            Begun++;
            if (running++ == 0)
                idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        return new Piece(this);
    }

    public void Abort() => abort.Cancel();

    public void Dispose() => abort.Dispose();

    private void End()
    {
        lock (guard)
            if (--running == 0)
                idle.SetResult();
        Ended?.Invoke();
    }

    private static TaskCompletionSource Completed()
    {
        var completed = new TaskCompletionSource();
        completed.SetResult();
        return completed;
    }

    private sealed class Piece(RunningWork work) : IDisposable
    {
        private bool ended;

        public void Dispose()
        {
            if (!Interlocked.Exchange(ref ended, true))
                work.End();
        }
    }
}
