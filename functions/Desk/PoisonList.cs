using FollowUp.Shared;

namespace FollowUp.Desk;

/// <param name="Messages">The oldest of them, 32 at most.</param>
internal sealed record PoisonList(string Queue, int Count, IReadOnlyList<PoisonMessage> Messages);
