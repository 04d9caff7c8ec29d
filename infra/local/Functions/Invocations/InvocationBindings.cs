using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Local.Functions.Invocations;

internal sealed class InvocationBindings(IReadOnlyDictionary<string, object?> data) : BindingContext
{
    public override IReadOnlyDictionary<string, object?> BindingData { get; } = data;
}
