namespace FollowUp.Retention;

/// <summary>What a forecast announces: how much of which kind of data goes, of which scope, and when.</summary>
internal sealed record ForecastLine(string Rule, string Scope, DateTimeOffset ExpiresOn, int Count);
