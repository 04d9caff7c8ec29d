using FollowUp.Shared;

namespace FollowUp.Desk;

/// <summary>A form over a <c>programme.yaml</c>: its dates, its words, or its questions.</summary>
/// <param name="BasedOn">The version that is being changed.</param>
public sealed record ProgrammeForm(string Programme, string Part, int BasedOn, IReadOnlyList<ProgrammeField> Fields)
{
    public const string Dates = "dates";
    public const string Words = "words";
    public const string Questions = "questions";

    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <returns>Null where there is no such form.</returns>
    internal static ProgrammeForm? Of(string programme, string part, int basedOn, string yaml) =>
        RulesOf(part) is { } rules ? new(programme, part, basedOn, ProgrammeFields.Of(rules, yaml)) : null;

    private static IReadOnlyList<FieldRule>? RulesOf(string part) => part switch
    {
        Dates => FieldRules.Dates,
        Words => FieldRules.Words,
        Questions => FieldRules.Questions,
        _ => null,
    };
}
