namespace FollowUp.Retention;

internal enum RightsRequestKind
{
    Access,
    Erasure,
    Rectification,
    Restriction,
    Objection,
    Complaint,
}
