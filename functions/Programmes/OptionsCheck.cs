namespace FollowUp.Programmes;

/// <summary>What the options of a question must satisfy before anybody answers it: groupings are complete, the headline is one cell of the coarsest.</summary>
internal static class OptionsCheck
{
    public static IEnumerable<string> Faults(Question question)
    {
        var ids = question.Options.Select(option => option.Id).ToList();
        if (!question.IsClosed)
            return ids.Count > 0 ? [$"a {question.Kind.ToString().ToLowerInvariant()} has no `options`: take them out, or write `kind: choice`"] : [];
        if (ids.Count < 2)
            return ["`options` must list at least two entries `{ id: agree, label: Agree }`"];
        return [.. Twice(ids), .. Others(question), .. question.Groupings.SelectMany((grouping, index) => Incomplete(grouping, index, ids)), .. Headline(question)];
    }

    private static IEnumerable<string> Twice(List<string> ids) =>
        ids.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => $"the option `{same.Key}` stands there twice: give one another id");

    private static IEnumerable<string> Others(Question question) =>
        question.Options.Count(option => option.TakesText) > 1 ? ["only one option can have `takesText: true`: take it out of the others"] : [];

    private static IEnumerable<string> Incomplete(Grouping grouping, int index, List<string> ids)
    {
        var pooled = grouping.Cells.SelectMany(cell => cell.Options).ToList();
        foreach (var id in pooled.Except(ids))
            yield return $"grouping {index + 1} names `{id}`, which is not one of the options {string.Join(", ", ids)}";
        foreach (var id in ids.Where(id => pooled.Count(other => other == id) != 1))
            yield return $"grouping {index + 1} must hold the option `{id}` exactly once";
    }

    private static IEnumerable<string> Headline(Question question)
    {
        if (question.Headline.Count == 0)
            return [];
        var coarsest = question.Groupings.Count > 0 ? question.Groupings[^1] : null;
        return coarsest is { Cells.Count: 2 } && coarsest.Cells.Any(cell => cell.Options.ToHashSet().SetEquals(question.Headline))
            ? []
            : ["`headline` must be the options of one cell of the last grouping, which must have exactly two cells"];
    }
}
