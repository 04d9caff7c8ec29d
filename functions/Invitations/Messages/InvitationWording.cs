using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Invitations;

/// <summary>The sentences of a message, which its HTML and its text both say (privacy rule 4).</summary>
internal sealed class InvitationWording(MessageContent content)
{
    private readonly Programme programme = content.Programme;
    private readonly Questionnaire questionnaire = content.Programme.QuestionnaireOf(content.Round);
    private readonly DateOnly lastDay = content.Round.LastDay(content.Programme.TimeZone);

    public string Subject => SingleLine.Of(SubjectOf(content.Kind).With(questionnaire.Title, lastDay));

    public string Greeting => SingleLine.Of(content.RecipientName) is { Length: > 0 } name
        ? InvitationTexts.Greeting.With(name)
        : InvitationTexts.GreetingNameless;

    /// <summary>Null in the first message.</summary>
    public string? Note => content.Kind switch
    {
        MessageKind.Invitation => null,
        MessageKind.Reminder => InvitationTexts.NoteOfReminder,
        _ => InvitationTexts.NoteOfLastReminder.With(lastDay),
    };

    public string Intro => questionnaire.Intro;

    public string Effort => InvitationTexts.Effort.With(questionnaire.Minutes, lastDay);

    public string Signature => InvitationTexts.Signature.With(programme.Sender.Name, programme.Controller.Name);

    public string Why => InvitationTexts.Why.With(programme.Name, content.Cohort, content.ConsentedOn, content.Number, content.Of);

    public string Replies => InvitationTexts.Replies.With(programme.Sender.ReplyTo);

    public string? SampleData => programme.IsSampleData ? InvitationTexts.SampleData : null;

    private static string SubjectOf(MessageKind kind) => kind switch
    {
        MessageKind.Invitation => InvitationTexts.SubjectInvitation,
        MessageKind.Reminder => InvitationTexts.SubjectReminder,
        _ => InvitationTexts.SubjectLastReminder,
    };
}
