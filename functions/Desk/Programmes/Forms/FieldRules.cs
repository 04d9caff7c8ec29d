namespace FollowUp.Desk;

/// <summary>The values that each form over a <c>programme.yaml</c> has.</summary>
internal static class FieldRules
{
    private const string Questionnaire = "questionnaires/*";
    private const string Section = $"{Questionnaire}/sections/*";
    private const string Question = $"{Section}/questions/*";

    public static IReadOnlyList<FieldRule> Dates { get; } =
    [
        new("cohorts/*/endsOn", FieldKind.Day, FieldsPageTexts.CohortEnds, FieldsPageTexts.Cohort),
        new("waves/*/opensOn", FieldKind.Day, FieldsPageTexts.WaveOpens, FieldsPageTexts.Wave),
        new("waves/*/months", FieldKind.Number, FieldsPageTexts.WaveMonths, FieldsPageTexts.Wave),
        new("waves/*/openForDays", FieldKind.Number, FieldsPageTexts.WaveDays, FieldsPageTexts.Wave),
    ];

    public static IReadOnlyList<FieldRule> Words { get; } =
    [
        new("name", FieldKind.Words, FieldsPageTexts.Name, FieldsPageTexts.Programme),
        new("sender/name", FieldKind.Words, FieldsPageTexts.Sender, FieldsPageTexts.Programme),
        .. Message("invitation", FieldsPageTexts.Invitation),
        .. Message("reminder", FieldsPageTexts.Reminder),
        .. Message("lastReminder", FieldsPageTexts.LastReminder),
        .. Message("requestedLink", FieldsPageTexts.RequestedLink),
        new("interviews/text", FieldKind.Text, FieldsPageTexts.InterviewText, FieldsPageTexts.Interviews),
        new("informationSheet/*/title", FieldKind.Words, FieldsPageTexts.Heading, FieldsPageTexts.Information),
        new("informationSheet/*/text", FieldKind.Text, FieldsPageTexts.Text, FieldsPageTexts.Information),
    ];

    public static IReadOnlyList<FieldRule> Questions { get; } =
    [
        new($"{Questionnaire}/title", FieldKind.Words, FieldsPageTexts.Heading, FieldsPageTexts.Questionnaire),
        new($"{Questionnaire}/minutes", FieldKind.Number, FieldsPageTexts.Minutes, FieldsPageTexts.Questionnaire),
        new($"{Questionnaire}/intro", FieldKind.Text, FieldsPageTexts.Intro, FieldsPageTexts.Questionnaire),
        new($"{Section}/title", FieldKind.Words, FieldsPageTexts.Heading, FieldsPageTexts.Section),
        new($"{Section}/intro", FieldKind.Text, FieldsPageTexts.Intro, FieldsPageTexts.Section),
        new($"{Question}/text", FieldKind.Words, FieldsPageTexts.QuestionText, FieldsPageTexts.Question),
        new($"{Question}/hint", FieldKind.Words, FieldsPageTexts.Hint, FieldsPageTexts.Question),
        new($"{Question}/options/*/label", FieldKind.Words, FieldsPageTexts.Answer, FieldsPageTexts.QuestionOfAnswer),
        new("scales/*/options/*/label", FieldKind.Words, FieldsPageTexts.Answer, FieldsPageTexts.Scale),
    ];

    private static IEnumerable<FieldRule> Message(string kind, string heading) =>
    [
        new($"messages/{kind}/subject", FieldKind.Words, FieldsPageTexts.Subject, heading) { IsAlwaysOffered = true },
        new($"messages/{kind}/lead", FieldKind.Text, FieldsPageTexts.Lead, heading) { IsAlwaysOffered = true },
        new($"messages/{kind}/intro", FieldKind.Text, FieldsPageTexts.MessageIntro, heading) { IsAlwaysOffered = true },
        new($"messages/{kind}/button", FieldKind.Words, FieldsPageTexts.Button, heading) { IsAlwaysOffered = true },
    ];
}
