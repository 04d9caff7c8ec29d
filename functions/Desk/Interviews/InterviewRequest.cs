using FollowUp.Alumni;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Shared;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Desk;

/// <summary>What the team sends about the interviews of a round: somebody whom the programme names, how many to draw, or what to put right first.</summary>
internal abstract record InterviewRequest
{
    public const string ActionField = "action";
    public const string Draw = "draw";
    public const string ContactField = "contact";
    public const string SeedField = "seed";
    public const int MostOfKind = 100;

    private InterviewRequest()
    {
    }

    internal sealed record Nomination(EmailAddress Contact, IReadOnlyDictionary<string, string> Facts) : InterviewRequest;

    /// <param name="Seed">Empty where chance is to give one.</param>
    internal sealed record Sample(IReadOnlyDictionary<InterviewKind, int> Wanted, string Seed) : InterviewRequest;

    internal sealed record Faulty(FieldError Error) : InterviewRequest;

    /// <summary>The field that says how many of a kind to draw.</summary>
    public static string FieldOf(InterviewKind kind) => $"{kind}";

    public static InterviewRequest Read(IReadOnlyList<Question> questions, IReadOnlyDictionary<string, StringValues> fields) =>
        fields.GetValueOrDefault(ActionField) == Draw ? ReadSample(fields) : ReadNomination(questions, fields);

    private static InterviewRequest ReadNomination(IReadOnlyList<Question> questions, IReadOnlyDictionary<string, StringValues> fields)
    {
        if (EmailAddress.Parse(fields.GetValueOrDefault(ContactField)) is not { } contact)
            return new Faulty(new(ContactField, AlumniPageTexts.AddressWrong));
        var said = questions.Select(question => (question.Id, Answer: FieldAnswer.Read(question, fields))).Where(one => one.Answer is FieldAnswer.Given);
        return new Nomination(contact, said.ToDictionary(one => one.Id, one => ((FieldAnswer.Given)one.Answer).Value));
    }

    private static InterviewRequest ReadSample(IReadOnlyDictionary<string, StringValues> fields)
    {
        var wanted = new Dictionary<InterviewKind, int>();
        foreach (var kind in Enum.GetValues<InterviewKind>())
        {
            var typed = fields.GetValueOrDefault(FieldOf(kind)).ToString();
            if (!int.TryParse(typed.Length == 0 ? "0" : typed, out var places) || places is < 0 or > MostOfKind)
                return new Faulty(new(FieldOf(kind), InterviewDeskTexts.NoNumber.With(MostOfKind)));
            wanted[kind] = places;
        }
        return wanted.Values.Sum() == 0
            ? new Faulty(new(FieldOf(InterviewKind.MostlyPositive), InterviewDeskTexts.NobodyWanted))
            : new Sample(wanted, FreeText.Line(fields.GetValueOrDefault(SeedField).ToString()));
    }
}
