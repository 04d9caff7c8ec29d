namespace FollowUp.Desk;

/// <summary>A page of the texts of a report.</summary>
/// <param name="Part">Of so many: a report is read part by part, because it can be long.</param>
/// <param name="Texts">How many the part has.</param>
public sealed record TextList(int Part, int Parts, int Page, int Texts, IReadOnlyList<WrittenText> Shown)
{
    public const int AtOnce = 20;

    public int Pages => Math.Max(1, (Texts + AtOnce - 1) / AtOnce);

    /// <summary>A page that there is not is the first.</summary>
    public static TextList Of(int part, int parts, int page, IReadOnlyList<WrittenText> all)
    {
        var first = (page - 1) * (long)AtOnce < all.Count ? page : 1;
        return new(part, parts, first, all.Count, [.. all.Skip((first - 1) * AtOnce).Take(AtOnce)]);
    }
}
