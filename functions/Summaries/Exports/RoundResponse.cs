using FollowUp.Responses;

namespace FollowUp.Summaries;

internal sealed record RoundResponse(string Round, StoredResponse Stored);
