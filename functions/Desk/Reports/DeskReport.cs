namespace FollowUp.Desk;

/// <summary>A report of a programme, as the desk's pages name it.</summary>
public sealed record DeskReport(string Programme, string ProgrammeName, string Id, string Title);
