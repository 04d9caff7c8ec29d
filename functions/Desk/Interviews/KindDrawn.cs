namespace FollowUp.Desk;

public sealed record KindDrawn(InterviewKind Kind, int Wanted, int Drawn)
{
    public bool IsShort => Drawn < Wanted;
}
