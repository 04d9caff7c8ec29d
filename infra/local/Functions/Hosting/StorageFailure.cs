using Azure;

namespace FollowUp.Local.Functions.Hosting;

internal static class StorageFailure
{
    /// <summary>Whether storage refused or did not answer; the client throws an AggregateException when it has retried.</summary>
    public static bool Is(Exception exception) => exception is RequestFailedException or AggregateException;
}
