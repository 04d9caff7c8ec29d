namespace FollowUp.Programmes;

/// <summary>A round that has begun, with the programme at the version that it began with.</summary>
internal sealed record BegunRound(Programme Programme, Round Round, int Shards)
{
    public Questionnaire Questionnaire => Programme.QuestionnaireOf(Round);
}
