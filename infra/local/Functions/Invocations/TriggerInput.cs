namespace FollowUp.Local.Functions.Invocations;

/// <summary>What set a function off: the HttpContext, the TimerInfo or the QueueMessage, and its binding data.</summary>
internal sealed record TriggerInput(object Value, IReadOnlyDictionary<string, object?> Data)
{
    public TriggerInput(object value)
        : this(value, new Dictionary<string, object?>())
    {
    }
}
