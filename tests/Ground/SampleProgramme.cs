using FollowUp.Local.Launcher;
using FollowUp.Programmes;

namespace FollowUp.Tests.Ground;

internal static class SampleProgramme
{
    public static Programme Value { get; } = ProgrammeFile.Read(Sample.Yaml).Programme
        ?? throw new InvalidOperationException("The sample's programme.yaml has faults.");

    public static Round Evaluation { get; } = Value.Rounds.Single(round => round.Id == "evaluation-2022");

    public static Questionnaire Questionnaire { get; } = Value.QuestionnaireOf(Evaluation);
}
