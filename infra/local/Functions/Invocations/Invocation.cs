using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FollowUp.Local.Functions.Invocations;

internal sealed class Invocation : FunctionContext
{
    public Invocation(Function function, TriggerInput input, IServiceProvider services, CancellationToken cancellationToken)
    {
        Function = function;
        Input = input;
        InstanceServices = services;
        CancellationToken = cancellationToken;
        BindingContext = new InvocationBindings(input.Data);
        if (input.Value is HttpContext http)
            Items[FunctionContextExtensions.HttpContextKey] = http;
    }

    public Function Function { get; }

    public TriggerInput Input { get; }

    /// <summary>What the function returned, once it has.</summary>
    public object? Result { get; set; }

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => Function.Id;

    public override BindingContext BindingContext { get; }

    public override IServiceProvider InstanceServices { get; set; }

    public override FunctionDefinition FunctionDefinition => Function;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override CancellationToken CancellationToken { get; }
}
