namespace FollowUp.Responses;

/// <param name="Pseudonym">Null once the response is sealed.</param>
internal sealed record StoredResponse(Response Response, Pseudonym? Pseudonym);
