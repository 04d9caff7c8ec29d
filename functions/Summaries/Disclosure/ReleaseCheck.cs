namespace FollowUp.Summaries;

/// <summary>
/// Whether the release as a whole leaves everybody's answers open (privacy rule 19). An observer may know the rules, all of their own
/// answers, and who belongs to which group. Two people of one group could have swapped all that they ever answered, and everything would
/// print the same: so it is enough that others of each group gave different answers. Where all others gave one answer, there must be other
/// answers, with the observer's own among them, that would have printed the very same release.
/// </summary>
internal static class ReleaseCheck
{
    public static bool Holds(Disclosure disclosure, SharedAnswers answers)
    {
        var (figures, fact) = (disclosure.Unchecked(answers), disclosure.GroupedBy(answers)?.Id);
        var (printed, alternatives) = (figures.Print(), new AlternativeTallies(answers.All, fact, new(disclosure.Questionnaire)));
        var matched = answers.Matched.Where(waves => figures.Changes.Any(change => (change.Earlier, change.Later) == (waves.Earlier, waves.Later))).ToList();
        return answers.Waves.Concat(matched.Select(waves => waves.After))
                .SelectMany(people => RawTable.Of(disclosure.Questions, people, fact))
                .All(IsOpen)
            && matched.All(waves => AreMixed(disclosure, waves, fact));

        bool IsOpen(RawTable table) => table.SingleAnswersOfOthers().All(answer =>
            ChangeDisclosure.IsWithheldAnyway(table.Question, answers.Matched, disclosure.Limits)
            && alternatives.Of(table, answer).Where(other => disclosure.Unchecked(answers with { All = other.All }).Print() == printed).Sum(other => (long)other.Ways) > answers.Waves.Count);
    }

    /// <summary>
    /// What was answered earlier may have been released, too: where a change is shown there is no other answer than that of somebody
    /// who answered the earlier wave.
    /// </summary>
    private static bool AreMixed(Disclosure disclosure, MatchedWaves waves, string? fact) =>
        RawTable.Of(disclosure.Questions.Where(question => !ChangeDisclosure.IsWithheldAnyway(question, [waves], disclosure.Limits)), waves.Before, fact)
            .All(table => !table.SingleAnswersOfOthers().Any());
}
