using System.Globalization;
using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Responses;

/// <summary>The answer by a whole number, kept without leading zeros.</summary>
internal static class NumberAnswer
{
    public static FieldAnswer Read(Question question, IReadOnlyDictionary<string, StringValues> form)
    {
        var values = form.In(question.Id);
        if (values.Count == 0 || question.Numbers is not { } range)
            return new FieldAnswer.LeftOut();
        return values.Count == 1
            && int.TryParse(values[0].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && range.Contains(number)
                ? new FieldAnswer.Given(number.ToString(CultureInfo.InvariantCulture))
                : new FieldAnswer.Refused(SurveyTexts.NotANumber.With(question.Text, range.From, range.To));
    }
}
