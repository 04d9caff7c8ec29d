namespace FollowUp.Retention;

/// <summary>One kind of data with a window of its own: which of it expires when, and how it is counted and deleted.</summary>
internal interface IExpiringData
{
    /// <summary>As it stands in the ledger, such as `contact details`.</summary>
    string Rule { get; }

    /// <summary>Whether it is kept for more than 30 days, so that a forecast has to announce its deletion (privacy rule 24).</summary>
    bool IsAnnounced => true;

    IEnumerable<Expiry> Expiries(ProgrammeHistory history);

    /// <summary>How much of it there is.</summary>
    /// <param name="cutoff">Of what is dated row by row, only what has expired by then.</param>
    Task<int> CountAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken);

    /// <summary>Whether there is any, which for most kinds is known as soon as they are counted; those of most rows look for the first.</summary>
    async Task<bool> AnyAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken) =>
        await CountAsync(scope, cutoff, cancellationToken) > 0;

    /// <summary>Deletes what <see cref="CountAsync"/> counts. It can be done again, and goes on where it was left.</summary>
    Task DeleteAsync(string scope, DateTimeOffset cutoff, CancellationToken cancellationToken);
}
