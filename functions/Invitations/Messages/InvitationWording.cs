using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Invitations;

/// <summary>The sentences of a message, which its HTML and its text both say (privacy rule 4).</summary>
internal sealed class InvitationWording(MessageContent content)
{
    private readonly Programme programme = content.Programme;
    private readonly Questionnaire questionnaire = content.Programme.QuestionnaireOf(content.Round);
    private readonly DateOnly lastDay = content.Round.LastDay(content.Programme.TimeZone);
    private readonly OwnWords own = new(content);

    public string Subject => content.IsTest ? InvitationTexts.SubjectTest.With(UntestedSubject) : UntestedSubject;

    /// <summary>Null in a message that is none.</summary>
    public string? Test => content.IsTest ? InvitationTexts.Test : null;

    public string Greeting => SingleLine.Of(content.RecipientName) is { Length: > 0 } name
        ? InvitationTexts.Greeting.With(name)
        : InvitationTexts.GreetingNameless;

    /// <summary>Null in an invitation that keeps the usual words.</summary>
    public string? Lead => own.Lead ?? content.Kind switch
    {
        MessageKind.Invitation => null,
        MessageKind.Reminder => InvitationTexts.LeadOfReminder,
        MessageKind.LastReminder => InvitationTexts.LeadOfLastReminder.With(lastDay),
        _ => InvitationTexts.LeadOfRequestedLink.With(lastDay),
    };

    public string Intro => own.Intro ?? questionnaire.Intro;

    public string Effort => InvitationTexts.Effort.With(questionnaire.Minutes, lastDay);

    public string Button => own.Button ?? InvitationTexts.Button;

    public string Signature => InvitationTexts.Signature.With(programme.Sender.Name, programme.Controller.Name);

    public string Why => (content.ConsentedOn, programme.DeclaredBasis) switch
    {
        ({ } day, _) => InvitationTexts.WhyByConsent.With(programme.Name, content.Cohort, day),
        (_, { Kind: BasisKind.LegitimateInterests, Notice: var notice }) => InvitationTexts.WhyByLegitimateInterests.With(programme.Name, content.Cohort, notice),
        (_, { Kind: BasisKind.PublicTask, Notice: var notice }) => InvitationTexts.WhyByPublicTask.With(programme.Name, content.Cohort, notice),
        _ => throw new InvalidOperationException($"Somebody of cohort {content.Cohort} has no recorded basis to be written to."),
    };

    public string WhichMessage => content.Kind == MessageKind.RequestedLink
        ? InvitationTexts.WhyRequested.With(content.Of)
        : InvitationTexts.WhichMessage.With(content.Number, content.Of);

    public string Replies => InvitationTexts.Replies.With(programme.Sender.ReplyTo);

    public string? SampleData => programme.IsSampleData ? InvitationTexts.SampleData : null;

    private string UntestedSubject => SingleLine.Of(own.Subject ?? UsualSubject.With(questionnaire.Title, lastDay));

    private string UsualSubject => content.Kind switch
    {
        MessageKind.Invitation => InvitationTexts.SubjectInvitation,
        MessageKind.Reminder => InvitationTexts.SubjectReminder,
        MessageKind.LastReminder => InvitationTexts.SubjectLastReminder,
        _ => InvitationTexts.SubjectRequestedLink,
    };
}
