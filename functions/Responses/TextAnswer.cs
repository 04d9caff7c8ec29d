using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Responses;

/// <summary>The answer in people's own words: of any number of lines, or of one.</summary>
internal static class TextAnswer
{
    public static FieldAnswer Read(Question question, IReadOnlyDictionary<string, StringValues> form)
    {
        var values = form.In(question.Id);
        if (values.Count > 1)
            return new FieldAnswer.Refused(SurveyTexts.OnlyOneAnswer.With(question.Text));
        var text = question.IsShort ? FreeText.Line(values.FirstOrDefault("")) : FreeText.Clean(values.FirstOrDefault(""));
        return TooLong(question, text, question.Longest) is { } tooLong ? tooLong
            : text.Length > 0 ? new FieldAnswer.Given(text)
            : new FieldAnswer.LeftOut();
    }

    /// <returns>Null where the text is short enough.</returns>
    public static FieldAnswer.Refused? TooLong(Question question, string text, int longest) => text.Length > longest
        ? new FieldAnswer.Refused(SurveyTexts.TextTooLong.With(question.Text, text.Length - longest, longest))
        : null;
}
