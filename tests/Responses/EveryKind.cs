using FollowUp.Local.Launcher;
using FollowUp.Programmes;
using FollowUp.Tests.Ground;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Tests.Responses;

/// <summary>The sample's programme with a section more, which has a question of every kind that the sample has not.</summary>
internal static class EveryKind
{
    public static string Yaml { get; } = Sample.Yaml + """

      - title: Since then
        questions:
          - { id: post, text: What is your post now?, kind: text, short: true }
          - { id: staff, text: How many people do you lead?, kind: number, from: 0, to: 500 }
          - { id: since, text: Since when?, kind: date, from: 2019-09-01, to: 2022-02-28 }
          - id: network
            text: Do you still meet others of your cohort?
            kind: choice
            required: true
            options:
              - { id: often, label: Often }
              - { id: sometimes, label: Sometimes }
              - { id: other, label: In another way, takesText: true }
              - { id: unsure, label: Not sure, standsAlone: true }
          - { id: how_they_meet, text: How do you meet?, kind: text, required: true, showIf: { question: network, is: [often, sometimes] } }
          - id: what_for
            text: What for?
            kind: several
            options:
              - { id: advice, label: Advice }
              - { id: other, label: Something else, takesText: true }
              - { id: none, label: None of these, standsAlone: true }

""";

    public static Programme Programme { get; } = ProgrammeFile.Read(Yaml).Programme ?? throw new InvalidOperationException("The programme has faults.");

    public static Round Round { get; } = Programme.Rounds.Single(round => round.Id == SampleProgramme.Evaluation.Id);

    public static Questionnaire Questionnaire { get; } = Programme.QuestionnaireOf(Round);

    /// <summary>The sample's form, filled in, with these fields besides.</summary>
    public static Dictionary<string, StringValues> Form(params (string Field, string Values)[] fields)
    {
        var form = FilledForm.Value.ToDictionary(field => field.Key, field => new StringValues(field.Value));
        form["network"] = "unsure";
        foreach (var (field, values) in fields)
            form[field] = new(values.Split('|'));
        return form;
    }
}
