using Azure.Core;

namespace FollowUp.Local.Tables.Accounts;

/// <summary>Which answers are no failure; the rest is thrown, and what is worth a retry is retried.</summary>
internal static class Expected
{
    public static ResponseClassifier Content { get; } = new StatusCodeClassifier([200]);

    public static ResponseClassifier ContentOrNone { get; } = new StatusCodeClassifier([200, 404]);

    public static ResponseClassifier Created { get; } = new StatusCodeClassifier([201, 204]);

    public static ResponseClassifier CreatedOrConflict { get; } = new StatusCodeClassifier([201, 204, 409]);

    public static ResponseClassifier Written { get; } = new StatusCodeClassifier([204]);

    public static ResponseClassifier Gone { get; } = new StatusCodeClassifier([204, 404]);

    public static ResponseClassifier Accepted { get; } = new StatusCodeClassifier([202]);
}
