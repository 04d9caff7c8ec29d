using Azure;

namespace FollowUp.Invitations;

/// <summary>A place in the backlog: whose step is due, and since when.</summary>
internal sealed record BacklogPlace(string Alumnus, string Invitation, DateTimeOffset DueOn, ETag ETag);
