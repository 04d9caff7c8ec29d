using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>What everybody may know of a report's answers, all its tables together (privacy rules 13 to 17, and 19).</summary>
internal sealed record Disclosure
{
    public required Questionnaire Questionnaire { get; init; }

    public required IReadOnlyList<BackgroundFact> Facts { get; init; }

    public required int Invited { get; init; }

    public required DisclosureLimits Limits { get; init; }

    /// <summary>The closed questions, but for those that only ask for a permission.</summary>
    public IEnumerable<Question> Questions => Questionnaire.Questions.Where(question =>
        question.Kind is QuestionKind.Choice or QuestionKind.Several && !Questionnaire.Questions.Any(other => other.QuotableIf?.Question == question.Id));

    /// <summary>Fails closed: where one answer could be told from the release as a whole, it has no figure.</summary>
    public SharedFigures Of(ResponseTally tally)
    {
        if (tally.Responses < Limits.FewestAnswers)
            return SharedFigures.None(Withheld.TooFew(Limits));
        return ReleaseCheck.Holds(this, tally) ? Unchecked(tally) : SharedFigures.None(Withheld.Protected);
    }

    /// <summary>By the rules for each table, before they are held against each other.</summary>
    public SharedFigures Unchecked(ResponseTally tally)
    {
        var shown = new Dictionary<string, SharedQuestion>();
        foreach (var question in Questions)
            shown[question.Id] = Of(question, tally.All.Question(question.Id), shown);
        var exact = Questions.Where(question => shown[question.Id].Headline is { Share.IsAtLeast: false }).ToList();
        return new(tally.Responses, [.. shown.Values], GroupDisclosure.Of(Facts, exact, tally, Limits), Withheld: null);
    }

    private SharedQuestion Of(Question question, QuestionTally tally, Dictionary<string, SharedQuestion> earlier)
    {
        if (question.ShowIf is { } condition && !RoutedDisclosure.MayShow(condition, tally.Asked, earlier.GetValueOrDefault(condition.Question)))
            return SharedQuestion.Without(question, Withheld.Protected);
        return question.Kind == QuestionKind.Several
            ? SeveralDisclosure.Of(question, tally, Limits)
            : ChoiceDisclosure.Of(question, tally, Invited, Limits);
    }
}
