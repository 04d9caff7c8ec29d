using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>What everybody may know of a report's answers, all its tables together (privacy rules 13 to 19).</summary>
internal sealed record Disclosure
{
    public required Questionnaire Questionnaire { get; init; }

    public required IReadOnlyList<BackgroundFact> Facts { get; init; }

    public required int Invited { get; init; }

    public required DisclosureLimits Limits { get; init; }

    /// <summary>The closed questions, but for those that only ask for a permission.</summary>
    public IEnumerable<Question> Questions => Questionnaire.Questions.Where(question =>
        question.IsClosed && !Questionnaire.Questions.Any(other => other.QuotableIf?.Question == question.Id));

    /// <summary>The one fact that groups are shown by: two of them together could tell of a person whom both describe.</summary>
    private BackgroundFact? Fact => Facts.Count > 0 ? Facts[0] : null;

    /// <summary>Fails closed: where one answer could be told from the release as a whole, it has no figure.</summary>
    public SharedFigures Of(SharedAnswers answers)
    {
        if (answers.All.Responses < Limits.FewestAnswers)
            return SharedFigures.None(Withheld.TooFew(Limits));
        return ReleaseCheck.Holds(this, answers) ? Unchecked(answers) : SharedFigures.None(Withheld.Protected);
    }

    /// <summary>By the rules for each table, before they are held against each other.</summary>
    public SharedFigures Unchecked(SharedAnswers answers)
    {
        var tally = answers.All;
        var shown = new Dictionary<string, SharedQuestion>();
        foreach (var question in Questions)
            shown[question.Id] = Of(question, tally.All.Question(question.Id), shown);
        var exact = Questions.Where(question => shown[question.Id].Headline is { Share.IsAtLeast: false }).ToList();
        return new()
        {
            Answered = tally.Responses,
            Reach = Fact is { } fact ? ReachDisclosure.Of(fact, answers, Limits) : null,
            Questions = [.. shown.Values],
            Breakdowns = GroupedBy(answers) is { } grouped ? GroupDisclosure.Of([grouped], exact, tally, Limits) : [],
            Changes = ChangeDisclosure.Of(Questions, answers.Matched, Limits),
            Withheld = null,
        };
    }

    /// <summary>The fact by whose groups headlines may be shown; null where none ever is, whatever so many people answered.</summary>
    public BackgroundFact? GroupedBy(SharedAnswers answers) =>
        answers.Waves.Count == 1
        && answers.All.Responses >= Limits.FewestForGroups
        && Fact is { } fact
        && answers.All.Background.TryGetValue(fact.Id, out var groups)
        && groups.Values.All(group => group.Responses >= 2 * Limits.SmallestSideOfGroup)
            ? fact
            : null;

    private SharedQuestion Of(Question question, QuestionTally tally, Dictionary<string, SharedQuestion> earlier)
    {
        if (question.ShowIf is { } condition && !RoutedDisclosure.MayShow(condition, tally.Asked, earlier.GetValueOrDefault(condition.Question)))
            return SharedQuestion.Without(question, Withheld.Protected);
        return question.Kind == QuestionKind.Several
            ? SeveralDisclosure.Of(question, tally, Limits)
            : ChoiceDisclosure.Of(question, tally, Invited, Limits);
    }
}
