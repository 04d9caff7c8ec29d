namespace FollowUp.Programmes;

/// <summary>What people answered before FollowUp asked them, as somebody else counted it: at the end of the programme, or in a survey that has closed.</summary>
public sealed record EarlierEvaluation
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required DateOnly HeldOn { get; init; }

    /// <summary>Where the numbers are from, for whoever reads the report.</summary>
    public required string Source { get; init; }

    /// <summary>By the ids of question and option: how many people chose it.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Answers { get; init; }

    /// <summary>Differs whenever a report that shows it may differ.</summary>
    public string Contents => string.Join('|', [Id, Title, $"{HeldOn:O}", Source, .. Answers.SelectMany(question => question.Value, (question, option) => $"{question.Key} {option.Key} {option.Value}")]);
}
