namespace FollowUp.Local.Functions.Hosting;

/// <summary>Waits for what triggers one function, and runs it.</summary>
internal interface IListener : IDisposable
{
    /// <summary>One turn: looks for work and does it, or waits until there may be some.</summary>
    Task TurnAsync(CancellationToken stopping);

    /// <summary>Ends a waiting turn at once.</summary>
    void Wake();
}
