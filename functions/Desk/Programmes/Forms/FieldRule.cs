namespace FollowUp.Desk;

/// <summary>Which values of a <c>programme.yaml</c> a form has, and what it calls them.</summary>
/// <param name="Pattern">Their place; a `*` stands for any entry.</param>
/// <param name="Label">With the name of what they belong to.</param>
internal sealed record FieldRule(string Pattern, FieldKind Kind, string Label)
{
    public static IReadOnlyList<FieldRule> Dates { get; } =
    [
        new("cohorts/*/endsOn", FieldKind.Day, FieldsPageTexts.CohortEnds),
        new("waves/*/opensOn", FieldKind.Day, FieldsPageTexts.WaveOpens),
        new("waves/*/months", FieldKind.Number, FieldsPageTexts.WaveMonths),
        new("waves/*/openForDays", FieldKind.Number, FieldsPageTexts.WaveDays),
    ];

    public static IReadOnlyList<FieldRule> Words { get; } =
    [
        new("name", FieldKind.Words, FieldsPageTexts.Name),
        new("sender/name", FieldKind.Words, FieldsPageTexts.Sender),
        new("messages/*/subject", FieldKind.Words, FieldsPageTexts.Subject),
        new("messages/*/lead", FieldKind.Words, FieldsPageTexts.Lead),
        new("messages/*/intro", FieldKind.Words, FieldsPageTexts.MessageIntro),
        new("messages/*/button", FieldKind.Words, FieldsPageTexts.Button),
        new("interviews/text", FieldKind.Words, FieldsPageTexts.Interviews),
        new("informationSheet/*/title", FieldKind.Words, FieldsPageTexts.SheetTitle),
        new("informationSheet/*/text", FieldKind.Words, FieldsPageTexts.SheetText),
        new("questionnaires/*/title", FieldKind.Words, FieldsPageTexts.QuestionnaireTitle),
        new("questionnaires/*/minutes", FieldKind.Number, FieldsPageTexts.Minutes),
        new("questionnaires/*/intro", FieldKind.Words, FieldsPageTexts.QuestionnaireIntro),
        new("questionnaires/*/sections/*/title", FieldKind.Words, FieldsPageTexts.SectionTitle),
        new("questionnaires/*/sections/*/intro", FieldKind.Words, FieldsPageTexts.SectionIntro),
        new("questionnaires/*/sections/*/questions/*/text", FieldKind.Words, FieldsPageTexts.Question),
        new("questionnaires/*/sections/*/questions/*/hint", FieldKind.Words, FieldsPageTexts.Hint),
    ];

    public bool Covers(string path)
    {
        var (places, known) = (path.Split('/'), Pattern.Split('/'));
        return places.Length == known.Length && places.Zip(known).All(pair => pair.Second == "*" || pair.First == pair.Second);
    }
}
