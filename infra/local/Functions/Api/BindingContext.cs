namespace Microsoft.Azure.Functions.Worker;

public abstract class BindingContext
{
    /// <summary>What the trigger says about itself: route values by name, or the metadata of the queue message.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
