namespace FollowUp.Retention;

public enum StoreKind
{
    Table,
    Container,
    Queue,
}
