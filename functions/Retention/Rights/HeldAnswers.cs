using FollowUp.Alumni;
using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Retention;

/// <summary>Finds what somebody answered, sent or kept for later, as long as a key leads to it.</summary>
internal sealed class HeldAnswers(PseudonymKeyTable keys, ResponseTable responses, DraftTable drafts)
{
    /// <param name="lost">Takes the rounds whose answers nobody can connect with anybody any more.</param>
    public async Task<IReadOnlyList<CopySection>> FindAsync(ProgrammeHistory history, AddressOwner owner, ICollection<string> lost, CancellationToken cancellationToken)
    {
        var sections = new List<CopySection>();
        foreach (var begun in history.Begun.Where(begun => begun.Round.Cohorts.Contains(owner.Cohort)))
        {
            if (await keys.FindAsync(KeyScope.Of(history.Id, begun.Round), cancellationToken) is not { } key)
            {
                lost.Add(begun.Round.Id);
                continue;
            }
            var pseudonym = key.Of(owner.Alumnus);
            if (await responses.FindAsync(begun, pseudonym, cancellationToken) is { } sent)
                sections.Add(Section(begun, "p~", sent));
            if (await drafts.FindAsync(begun, pseudonym, cancellationToken) is { } draft)
                sections.Add(Section(begun, "d~", draft));
        }
        return sections;
    }

    private static CopySection Section(BegunRound begun, string keys, Response response)
    {
        var line = Manifest.All.First(line => line.Store == "Responses" && line.Keys == keys);
        var questions = begun.Questionnaire.Questions.Where(question => response.Answers.ContainsKey(question.Id));
        var facts = begun.Programme.BackgroundFacts.Where(fact => response.Background.ContainsKey(fact.Id));
        return new(line.Data, begun.Round.Id, line.Purpose, line.Window(begun.Programme.Windows),
        [
            .. questions.Select(question => new CopyLine(question.Id, question.Text, AnswerWords.Of(question, response))),
            .. facts.Select(fact => new CopyLine(fact.Id, fact.Label, response.Background[fact.Id])),
        ]);
    }
}
