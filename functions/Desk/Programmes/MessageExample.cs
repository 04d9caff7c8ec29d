using FollowUp.Invitations;
using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Desk;

/// <summary>The messages of a round as they go to somebody who does not exist; their links lead to previews.</summary>
internal sealed class MessageExample(MessageRenderer renderer, PublicUrl publicUrl)
{
    private const string Name = "Jo Example";

    /// <summary>The messages that a round can have, the one that people ask for themselves last.</summary>
    public static IEnumerable<int> Numbers(Round round) => Enumerable.Range(1, Most(round)).Append(0);

    public async Task<IReadOnlyList<PreviewedMessage>> AllAsync(Programme programme, Round round)
    {
        var all = new List<PreviewedMessage>();
        foreach (var number in Numbers(round))
            all.Add(new(Content(programme, round, number), await RenderAsync(programme, round, number)));
        return all;
    }

    public Task<Message> RenderAsync(Programme programme, Round round, int number, bool isTest = false) =>
        renderer.RenderAsync(Content(programme, round, number) with { IsTest = isTest });

    private static int Most(Round round) => round.Wave.RemindAfterDays.Count + 1;

    private MessageContent Content(Programme programme, Round round, int number) => new()
    {
        Programme = programme,
        Round = round,
        RecipientName = Name,
        Cohort = round.Cohorts[0],
        ConsentedOn = programme.DeclaredBasis is null ? programme.Cohort(round.Cohorts[0])?.EndsOn : null,
        Number = number,
        Of = Most(round),
        SurveyLink = publicUrl.At(DeskAddress.Preview(programme.Id, round.Id, PreviewedPage.Survey)),
        UnsubscribeLink = publicUrl.At(DeskAddress.Preview(programme.Id, round.Id, PreviewedPage.Stop)),
    };
}
