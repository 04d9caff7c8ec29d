namespace FollowUp.Programmes;

/// <summary>Who answers for the personal data, and where people can reach them.</summary>
public sealed record Controller(string Name, string Contact);
