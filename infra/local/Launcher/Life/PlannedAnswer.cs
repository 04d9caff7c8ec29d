namespace FollowUp.Local.Launcher.Life;

/// <summary>What somebody answers in a round, if they are asked.</summary>
internal sealed record PlannedAnswer(string Round, Respondent Person);
