namespace FollowUp.Shared;

internal sealed record StorageOptions
{
    /// <summary>Begins the name of every table and container, so that several deployments or tests can share an account. Letters and digits.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Creates missing tables, containers and queues at start. In Azure the deployment creates them.</summary>
    public bool CreateMissing { get; init; }
}
