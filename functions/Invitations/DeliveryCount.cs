namespace FollowUp.Invitations;

/// <summary>How many messages of a round arrived, and how many came back, as the e-mail service reports.</summary>
internal sealed record DeliveryCount(int Delivered, int CameBack)
{
    public static DeliveryCount None { get; } = new(0, 0);

    public DeliveryCount Plus(DeliveryReport report) => report switch
    {
        { SaysDelivered: true } => this with { Delivered = Delivered + 1 },
        { SaysUndeliverable: true } => this with { CameBack = CameBack + 1 },
        _ => this,
    };
}
