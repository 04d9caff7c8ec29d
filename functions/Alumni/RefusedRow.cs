namespace FollowUp.Alumni;

internal sealed record RefusedRow(int Row, string Reason);
