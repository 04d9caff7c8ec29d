using System.Security.Cryptography;
using FollowUp.Alumni;
using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Desk;

/// <summary>The interviews of a round, for the desk's pages and its API alike.</summary>
internal sealed class InterviewDesk(CandidateTable candidates, OptOutTable optOuts, AddressKey addressKey)
{
    private const int SeedBytes = 8;

    /// <summary>What the team can say of somebody whom the programme names.</summary>
    public static IReadOnlyList<Question> Questions(Programme programme, Round round) =>
        [.. InterviewQuestions.For(programme, round).Where(question => question.Id != InterviewQuestions.View)];

    public async Task<InterviewList> ListAsync(Programme programme, Round round, CancellationToken cancellationToken) => new(
        await WhoCanBeAskedAsync(programme, round, cancellationToken), await candidates.DrawsAsync(Scope(programme, round), cancellationToken));

    /// <returns>False where the person has asked for no more messages.</returns>
    public async Task<bool> TryNominateAsync(Programme programme, Round round, InterviewRequest.Nomination nomination, CancellationToken cancellationToken)
    {
        var hash = addressKey.Hash(programme.Id, nomination.Contact);
        if (await optOuts.ContainsAsync(programme.Id, hash, cancellationToken))
            return false;
        await candidates.NominateAsync(Scope(programme, round), hash, nomination.Contact, nomination.Facts, cancellationToken);
        return true;
    }

    public async Task<StoredDraw> DrawAsync(Programme programme, Round round, InterviewRequest.Sample sample, CancellationToken cancellationToken)
    {
        var seed = sample.Seed.Length > 0 ? sample.Seed : RandomNumberGenerator.GetHexString(2 * SeedBytes, lowercase: true);
        var all = await WhoCanBeAskedAsync(programme, round, cancellationToken);
        return await candidates.SaveAsync(Scope(programme, round), PurposiveDraw.Of(all, sample.Wanted, seed), cancellationToken);
    }

    /// <returns>Null where there is no such draw.</returns>
    public async Task<(StoredDraw Draw, IReadOnlyList<DrawnPerson> People)?> FindAsync(Programme programme, Round round, string id, CancellationToken cancellationToken) =>
        (await candidates.DrawsAsync(Scope(programme, round), cancellationToken)).FirstOrDefault(draw => draw.Id == id) is { } draw
            ? (draw, await WithoutStoppedAsync(programme, await candidates.PeopleAsync(Scope(programme, round), draw, cancellationToken), person => person.Candidate.Key, cancellationToken))
            : null;

    private async Task<IReadOnlyList<Candidate>> WhoCanBeAskedAsync(Programme programme, Round round, CancellationToken cancellationToken) => await WithoutStoppedAsync(
        programme, await candidates.AllAsync(Scope(programme, round), cancellationToken), candidate => candidate.Key, cancellationToken);

    /// <summary>Nobody is written to who asked for no more messages, be it by objection or restriction, whatever they offered.</summary>
    private async Task<IReadOnlyList<T>> WithoutStoppedAsync<T>(Programme programme, IReadOnlyList<T> people, Func<T, string> key, CancellationToken cancellationToken)
    {
        var haveStopped = await Task.WhenAll(people.Select(person => optOuts.ContainsAsync(programme.Id, key(person), cancellationToken)));
        return [.. people.Zip(haveStopped).Where(one => !one.Second).Select(one => one.First)];
    }

    private static string Scope(Programme programme, Round round) => $"{programme.Id}~{round.Id}";
}
