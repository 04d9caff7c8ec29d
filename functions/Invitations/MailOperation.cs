namespace FollowUp.Invitations;

internal sealed record MailOperation(string Programme, string Round, Person Person);
