using System.Text.Json;

namespace FollowUp.Retention;

/// <summary>What is deleted within the next 12 months, as it was foreseen and stored on a day.</summary>
internal sealed record DeletionForecast(DateTimeOffset StoredOn, IReadOnlyList<ForecastLine> Lines)
{
    public const int Months = 12;

    /// <summary>A deletion counts as announced when the forecast has been there so long, for somebody to object.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromDays(7);

    /// <summary>How much of something was announced to be gone by now.</summary>
    public int Announced(string rule, string scope, DateTimeOffset now) =>
        Lines.Where(line => line.Rule == rule && line.Scope == scope && line.ExpiresOn <= now).Sum(line => line.Count);

    public bool IsOutdated(DateTimeOffset now) => now >= StoredOn + Notice;

    public BinaryData ToJson() => BinaryData.FromObjectAsJson(Lines);

    public static DeletionForecast FromJson(DateTimeOffset storedOn, BinaryData json) =>
        new(storedOn, json.ToObjectFromJson<IReadOnlyList<ForecastLine>>() ?? throw new JsonException("A forecast is empty."));
}
