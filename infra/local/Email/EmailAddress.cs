namespace Azure.Communication.Email;

public readonly struct EmailAddress(string address, string? displayName)
{
    public EmailAddress(string address)
        : this(address, null)
    {
    }

    public string Address { get; } = address ?? throw new ArgumentNullException(nameof(address));

    public string? DisplayName { get; } = displayName;
}
