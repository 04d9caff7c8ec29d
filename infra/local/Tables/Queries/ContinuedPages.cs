using System.Runtime.CompilerServices;
using Azure;

namespace FollowUp.Local.Tables.Queries;

internal delegate Task<Page<T>> FetchPage<T>(string? continuationToken, int? pageSize, CancellationToken cancellationToken);

/// <summary>
/// Pages until the service gives no continuation: an empty page may have one, where a partition or the time for a page ended.
/// https://learn.microsoft.com/rest/api/storageservices/query-timeout-and-pagination
/// </summary>
internal sealed class ContinuedPages<T>(FetchPage<T> fetch, int? pageSize, CancellationToken cancellationToken)
    : AsyncPageable<T>(cancellationToken)
    where T : notnull
{
    private const int MaxPageSize = 1000;

    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        FetchAsync(continuationToken, pageSizeHint ?? pageSize, CancellationToken);

    public override async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken, cancellationToken);
        await foreach (var page in FetchAsync(null, pageSize, either.Token))
            foreach (var item in page.Values)
                yield return item;
    }

    private async IAsyncEnumerable<Page<T>> FetchAsync(
        string? token, int? size, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (size > MaxPageSize)
            throw Refusal.InvalidInput("One of the request inputs is not valid: a page has at most 1000 entities.");
        do
        {
            var page = await fetch(token, size, cancellationToken);
            yield return page;
            token = page.ContinuationToken;
        }
        while (token is not null);
    }
}
