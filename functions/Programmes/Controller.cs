namespace FollowUp.Programmes;

/// <summary>Who answers for the personal data, and where people can reach them.</summary>
internal sealed record Controller(string Name, string Contact);
