using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>How the same people's answers to one question moved between two waves.</summary>
public sealed record ChangeFigures
{
    /// <summary>The share of people at the best answer from which on there is little room to improve.</summary>
    private const double Ceiling = 0.8;

    internal static DivergingScale Directions { get; } = new(["declined"], ["same"], ["improved"]);

    public required string Id { get; init; }

    public required string ShortText { get; init; }

    /// <summary>What counts as better; null on an agreement scale, where each step does.</summary>
    public required string? Better { get; init; }

    public required Share Improved { get; init; }

    public required Share Same { get; init; }

    public required Share Declined { get; init; }

    /// <summary>They answered the question in the earlier wave alone.</summary>
    public required int UnmatchedBefore { get; init; }

    public required int UnmatchedAfter { get; init; }

    /// <summary>Of the pairs, those whose earlier answer was the best one.</summary>
    public required Share BestBefore { get; init; }

    /// <summary>The sign test's two-sided p, rounded to 4 places; null of fewer than 6 changers.</summary>
    public required double? SignTest { get; init; }

    public int Pairs => Improved.Base;

    public bool HasCeiling => BestBefore.Part() >= Ceiling;

    /// <summary>The directions as if they were the options of a question, for drawing.</summary>
    internal QuestionFigures AsFigures() => new()
    {
        Id = Id,
        Text = ShortText,
        ShortText = ShortText,
        AllowsSeveral = false,
        Asked = Pairs,
        Answered = Pairs,
        Options = [new("declined", "Declined", Declined), new("same", "The same", Same), new("improved", "Improved", Improved)],
        Headline = null,
    };

    internal static ChangeFigures? Of(Question question, WavePair pair)
    {
        if (AnswerOrder.Of(question) is not { } order || pair.Change(question.Id, order) is not { } change || change.Pairs < ResearchMovement.FewestAnswers)
            return null;
        return new()
        {
            Id = question.Id,
            ShortText = question.ShortText,
            Better = order.IsScale ? null : HeadlineFigures.Of(question, QuestionTally.None, invited: 0)?.Label,
            Improved = new(change.Improved, change.Pairs),
            Same = new(change.Same, change.Pairs),
            Declined = new(change.Declined, change.Pairs),
            UnmatchedBefore = change.UnmatchedBefore,
            UnmatchedAfter = change.UnmatchedAfter,
            BestBefore = pair.BestBefore(question.Id, order),
            SignTest = Summaries.SignTest.Of(change.Improved, change.Declined) is { } chance ? Math.Round(chance, 4) : null,
        };
    }
}
