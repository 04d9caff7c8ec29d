using FollowUp.Alumni;
using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Responses;

/// <summary>What a person sent who offers an interview: the offer, or what to put right first. Nothing in it comes from the answers (privacy rule 5).</summary>
internal abstract record InterviewForm
{
    public const string ContactField = "contact";
    public const string ConsentField = "consent";
    public const string Consented = "yes";

    private InterviewForm()
    {
    }

    /// <param name="Facts">What the person chose to say, by question id.</param>
    internal sealed record Valid(EmailAddress Contact, IReadOnlyDictionary<string, string> Facts) : InterviewForm;

    /// <param name="Errors">In the order of the page.</param>
    internal sealed record Invalid(IReadOnlyList<FieldError> Errors) : InterviewForm;

    public static InterviewForm Read(IReadOnlyList<Question> questions, IReadOnlyDictionary<string, StringValues> form)
    {
        var contact = EmailAddress.Parse(form.OneIn(ContactField));
        var answers = questions.Select(question => (question.Id, Answer: FieldAnswer.Read(question, form))).ToList();
        List<FieldError> errors =
        [
            .. contact is null ? [new(ContactField, InterviewTexts.NoAddress)] : Enumerable.Empty<FieldError>(),
            .. answers.Where(one => one.Answer is FieldAnswer.Refused).Select(one => new FieldError(one.Id, ((FieldAnswer.Refused)one.Answer).Message)),
            .. form.GetValueOrDefault(ConsentField).Contains(Consented) ? [] : new[] { new FieldError(ConsentField, InterviewTexts.NoConsent) },
        ];
        return contact is null || errors.Count > 0
            ? new Invalid(errors)
            : new Valid(contact, answers.Where(one => one.Answer is FieldAnswer.Given).ToDictionary(one => one.Id, one => ((FieldAnswer.Given)one.Answer).Value));
    }
}
