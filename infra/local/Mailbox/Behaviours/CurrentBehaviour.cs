namespace FollowUp.Local.Mailbox.Behaviours;

/// <summary>The behaviour that is switched on, with its dice and its count of sends.</summary>
internal sealed class CurrentBehaviour(TimeProvider clock)
{
    private readonly Lock gate = new();
    private SendQuota quota = new();
    private Random dice = new();

    public Behaviour Now { get; private set; } = new();

    public void SwitchTo(Behaviour behaviour)
    {
        lock (gate)
        {
            Now = behaviour;
            quota = new();
            dice = behaviour.Seed is { } seed ? new(seed) : new();
        }
    }

    public Reception Receive(IEnumerable<RecipientWord> words)
    {
        lock (gate)
        {
            var isOverQuota = Now.Throttle is { } limits && quota.IsExceededBySendOn(clock.GetUtcNow(), limits);
            return Reception.Of(Now, words.ToHashSet(), isOverQuota, dice);
        }
    }
}
