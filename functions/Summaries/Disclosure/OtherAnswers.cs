using FollowUp.Programmes;

namespace FollowUp.Summaries;

/// <summary>Tallies as they would be, had somebody answered otherwise.</summary>
internal static class OtherAnswers
{
    /// <param name="group">Whose answer it is; null for anybody's.</param>
    public static ResponseTally Moved(this ResponseTally tally, Question question, string from, string to, (string Fact, string Group)? group)
    {
        var background = OrdinalKeys.Sorted(tally.Background, fact => fact.Key, fact => fact.Value);
        foreach (var (fact, groups) in tally.Background)
        {
            // Who they are by the other facts is open: anybody who gave the answer will do.
            var member = group is { } known && known.Fact == fact ? known.Group : MemberOf(groups, question, from, except: null);
            if (member is not null)
                background[fact] = Moved(groups, question, (from, to), member);
        }
        return tally with { All = Moved(tally.All, question, from, to), Background = background };
    }

    /// <summary>Somebody of the group and somebody outside it with each other's answers.</summary>
    public static ResponseTally Swapped(this ResponseTally tally, Question question, string inside, string outside, (string Fact, string Group) group)
    {
        var groups = Moved(tally.Background[group.Fact], question, (inside, outside), group.Group);
        var partner = MemberOf(groups, question, outside, except: group.Group);
        var background = OrdinalKeys.Sorted(tally.Background, fact => fact.Key, fact => fact.Value);
        background[group.Fact] = partner is null ? groups : Moved(groups, question, (outside, inside), partner);
        return tally with { Background = background };
    }

    private static SortedDictionary<string, GroupTally> Moved(
        IReadOnlyDictionary<string, GroupTally> groups, Question question, (string From, string To) answer, string member) =>
        OrdinalKeys.Sorted(groups, group => group.Key, group => group.Key == member ? Moved(group.Value, question, answer.From, answer.To) : group.Value);

    private static GroupTally Moved(GroupTally group, Question question, string from, string to) => group with
    {
        Questions = OrdinalKeys.Sorted(group.Questions, tally => tally.Key, tally => tally.Key == question.Id ? Moved(tally.Value, question, from, to) : tally.Value),
    };

    private static QuestionTally Moved(QuestionTally tally, Question question, string from, string to) => tally with
    {
        Answered = question.Kind == QuestionKind.Several ? tally.Answered : tally.Answered + (from == RawTable.None ? 1 : 0) - (to == RawTable.None ? 1 : 0),
        Options = OrdinalKeys.Sorted(tally.Options, option => option.Key, option => option.Value + (option.Key == to ? 1 : 0) - (option.Key == from ? 1 : 0)),
    };

    /// <returns>A group of which somebody gave the answer; null where there is none.</returns>
    private static string? MemberOf(IReadOnlyDictionary<string, GroupTally> groups, Question question, string answer, string? except) => groups
        .Where(group => group.Key != except && Gave(group.Value.Question(question.Id), question, answer) > 0)
        .Select(group => group.Key)
        .FirstOrDefault();

    private static int Gave(QuestionTally tally, Question question, string answer) => answer == RawTable.None ? tally.Asked - tally.Answered : tally.Chose(answer);
}
