namespace FollowUp.Retention;

internal enum LedgerStage
{
    /// <summary>Written before anything is deleted.</summary>
    Intended,

    /// <summary>Written after reading back that it is gone.</summary>
    Done,

    /// <summary>Nothing was deleted, because more had expired than was announced.</summary>
    Stopped,
}
