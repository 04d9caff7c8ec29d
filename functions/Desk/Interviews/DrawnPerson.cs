namespace FollowUp.Desk;

/// <summary>Somebody who was drawn, with how to reach them.</summary>
public sealed record DrawnPerson(string Contact, Candidate Candidate);
