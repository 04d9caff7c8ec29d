using FollowUp.Programmes;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Responses;

/// <summary>What the fields of a question in the survey form say in answer to it.</summary>
internal abstract record FieldAnswer
{
    private FieldAnswer()
    {
    }

    /// <param name="Value">As <see cref="Response.Answers"/> keeps it.</param>
    /// <param name="OtherWords">What was meant by the option that takes text; null where nothing was said.</param>
    internal sealed record Given(string Value, string? OtherWords = null) : FieldAnswer;

    internal sealed record LeftOut : FieldAnswer;

    /// <param name="Message">What to put right, in the words of the page.</param>
    /// <param name="Chosen">The options that it names all the same: they lead to other questions, and are not kept.</param>
    internal sealed record Refused(string Message, string Chosen = "") : FieldAnswer;

    public static FieldAnswer Read(Question question, IReadOnlyDictionary<string, StringValues> form) => question.Kind switch
    {
        QuestionKind.Text => TextAnswer.Read(question, form),
        QuestionKind.Number => NumberAnswer.Read(question, form),
        QuestionKind.Date => DateAnswer.Read(question, form),
        _ => OptionsAnswer.Read(question, form),
    };
}
