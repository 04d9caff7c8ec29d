namespace FollowUp.Shared;

internal sealed record StorageOptions
{
    /// <summary>Begins the name of every table and container, so that several deployments or tests can share an account. Letters and digits.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Creates missing tables, containers and queues at start. In Azure the deployment creates them.</summary>
    public bool CreateMissing { get; init; }

    public bool IsPrefixPossible => Prefix.Length <= 20 && Prefix.All(char.IsAsciiLetterOrDigit) && (Prefix.Length == 0 || char.IsAsciiLetter(Prefix[0]));
}
