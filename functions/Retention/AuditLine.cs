namespace FollowUp.Retention;

/// <summary>Something that somebody of the team did.</summary>
/// <param name="Who">Their roles and their id at sign-in.</param>
/// <param name="Status">Of the answer to it; null where that is not known.</param>
public sealed record AuditLine(string Key, DateTimeOffset DoneOn, string Who, string What, int? Status)
{
    /// <summary>One of "done", "refused", "failed", "not known".</summary>
    public string Outcome => Status switch
    {
        null => "not known",
        < 400 => "done",
        < 500 => "refused",
        _ => "failed",
    };
}
