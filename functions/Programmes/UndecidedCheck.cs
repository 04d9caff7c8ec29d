namespace FollowUp.Programmes;

/// <summary>Whoever is not sure is not counted with those who said something: "not sure" joins nothing but all other answers (privacy rule 14).</summary>
internal static class UndecidedCheck
{
    private static readonly string[] Labels = ["not sure", "don't know", "undecided"];

    public static IEnumerable<string> Faults(Question question)
    {
        var undecided = question.Options.Where(option => Labels.Any(label => option.Label.StartsWith(label, StringComparison.OrdinalIgnoreCase))).ToList();
        return from grouping in question.Groupings.Index()
               from cell in grouping.Item.Cells.Where(cell => cell.Options.Count > 1 && !IsAllOther(question, grouping.Item, cell))
               from option in undecided.Where(option => cell.Options.Contains(option.Id))
               select $"grouping {grouping.Index + 1} joins `{option.Id}` with other options: \"{option.Label}\" joins nothing but all other answers, in the last grouping";
    }

    private static bool IsAllOther(Question question, Grouping grouping, GroupingCell cell) =>
        question.Headline.Count > 0 && grouping == question.Groupings[^1] && !cell.Options.ToHashSet().SetEquals(question.Headline);
}
