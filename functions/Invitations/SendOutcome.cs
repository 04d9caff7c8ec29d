namespace FollowUp.Invitations;

/// <summary>What became of one attempt to send a message.</summary>
internal abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The e-mail service has the message.</summary>
    public sealed record Accepted : SendOutcome;

    /// <summary>The e-mail service does not have it and wants to be left alone until then.</summary>
    public sealed record Deferred(DateTimeOffset Until) : SendOutcome;

    /// <summary>It was not tried: the e-mail service has asked everybody to wait.</summary>
    public sealed record Held : SendOutcome;

    /// <summary>The e-mail service does not take this message, whenever it is sent.</summary>
    public sealed record Refused : SendOutcome;

    /// <summary>Nobody can say yet whether the service has it: to be asked for when the claim runs out.</summary>
    public sealed record Unknown : SendOutcome;
}
