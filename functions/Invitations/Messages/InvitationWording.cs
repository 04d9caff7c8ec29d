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

    public string Lead => LeadOf(content.Kind).With(questionnaire.Intro, lastDay);

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

    private static string LeadOf(MessageKind kind) => kind switch
    {
        MessageKind.Invitation => InvitationTexts.LeadInvitation,
        MessageKind.Reminder => InvitationTexts.LeadReminder,
        _ => InvitationTexts.LeadLastReminder,
    };
}
