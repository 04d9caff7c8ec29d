namespace FollowUp.Retention;

/// <summary>A copy of everything about the person of an address can be fetched once, by the link that was mailed there.</summary>
/// <param name="EndsOn">From this instant on the link gives nothing.</param>
internal sealed record CopyOffer(string AddressHash, DateTimeOffset EndsOn)
{
    private const int Days = 7;

    public static CopyOffer Of(string addressHash, DateTimeOffset now) => new(addressHash, now.AddDays(Days));
}
