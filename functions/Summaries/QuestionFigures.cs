using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>What a report says on one closed question.</summary>
public sealed record QuestionFigures
{
    public required string Id { get; init; }

    public required string Text { get; init; }

    public required string ShortText { get; init; }

    public required bool AllowsSeveral { get; init; }

    /// <summary>Everybody whom the survey asked it.</summary>
    public required int Asked { get; init; }

    public required int Answered { get; init; }

    public int Unanswered => Asked - Answered;

    /// <summary>Shares of those who answered; in a several-choice question of everybody who saw it (privacy rule 16).</summary>
    public required IReadOnlyList<OptionFigures> Options { get; init; }

    public required HeadlineFigures? Headline { get; init; }

    public Share Chose(string option) => Options.First(figures => figures.Id == option).Share;

    internal static QuestionFigures Of(Question question, GroupTally all, int invited)
    {
        var tally = all.Question(question.Id);
        var allowsSeveral = question.Kind == QuestionKind.Several;
        var people = allowsSeveral ? tally.Asked : tally.Answered;
        return new()
        {
            Id = question.Id,
            Text = question.Text,
            ShortText = question.ShortText,
            AllowsSeveral = allowsSeveral,
            Asked = tally.Asked,
            Answered = tally.Answered,
            Options = [.. question.Options.Select(option => new OptionFigures(option.Id, option.Label, new(tally.Chose(option.Id), people)))],
            Headline = allowsSeveral ? null : HeadlineFigures.Of(question, tally, invited),
        };
    }
}
