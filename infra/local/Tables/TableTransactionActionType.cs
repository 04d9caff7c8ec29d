namespace Azure.Data.Tables;

public enum TableTransactionActionType
{
    /// <summary>Inserts; 409 where the row exists.</summary>
    Add = 0,

    /// <summary>Merges into a row that has the action's ETag; without an ETag it is an upsert.</summary>
    UpdateMerge = 1,

    /// <summary>Replaces a row that has the action's ETag; without an ETag it is an upsert.</summary>
    UpdateReplace = 2,

    /// <summary>Deletes; 404 where the row does not exist.</summary>
    Delete = 3,

    UpsertMerge = 4,

    UpsertReplace = 5,
}
