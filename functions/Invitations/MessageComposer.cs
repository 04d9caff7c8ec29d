using Azure.Communication.Email;
using FollowUp.Alumni;
using FollowUp.Responses;
using FollowUp.Shared;

namespace FollowUp.Invitations;

/// <summary>Makes the message of a step: its words with the person's own links, in their envelope.</summary>
internal sealed class MessageComposer(MessageRenderer renderer, SurveyToken tokens, UnsubscribeLink unsubscribe, PublicUrl publicUrl)
{
    public async Task<EmailMessage> ComposeAsync(Recipient recipient)
    {
        var (programme, round) = (recipient.Begun.Programme, recipient.Begun.Round);
        var stop = unsubscribe.For(programme.Id, recipient.AddressHash);
        var message = await renderer.RenderAsync(new()
        {
            Programme = programme,
            Round = round,
            RecipientName = recipient.Alumnus.Name,
            Cohort = recipient.Alumnus.Cohort,
            ConsentedOn = recipient.Alumnus.ConsentedOn,
            Number = recipient.Invitation.Step,
            Of = round.Wave.RemindAfterDays.Count + 1,
            SurveyLink = SurveyLink(recipient),
            UnsubscribeLink = stop,
        });
        return Envelope.Around(message, programme.Sender, recipient.Alumnus.Email, stop);
    }

    private Uri SurveyLink(Recipient recipient)
    {
        var (programme, round) = (recipient.Begun.Programme.Id, recipient.Begun.Round.Id);
        var token = tokens.Sign(programme, round, Convert.FromHexString(recipient.Invitation.Id));
        return publicUrl.At($"s/{programme}/{round}/{token}");
    }
}
