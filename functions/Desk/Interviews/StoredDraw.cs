namespace FollowUp.Desk;

/// <summary>A draw as it was made, to be looked at and repeated.</summary>
/// <param name="Keys">Of those who were drawn.</param>
public sealed record StoredDraw(string Id, DateTimeOffset DrawnOn, string Seed, IReadOnlyList<KindDrawn> Kinds, IReadOnlyList<string> Keys);
