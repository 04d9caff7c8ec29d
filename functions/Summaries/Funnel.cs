namespace FollowUp.Summaries;

/// <summary>People on their way to an answer, over a whole report. What is null is not known; how many answered is the tally's to say.</summary>
public sealed record Funnel(int? OnRoster, int? MayBeWrittenTo, int Invited, int? Delivered);
