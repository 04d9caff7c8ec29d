using System.Globalization;
using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Responses;

/// <summary>The answer by a day, in three fields, kept as year-month-day.</summary>
internal static class DateAnswer
{
    public const string Stored = "yyyy-MM-dd";

    public static string MonthField(Question question) => $"{question.Id}.month";

    public static string YearField(Question question) => $"{question.Id}.year";

    public static FieldAnswer Read(Question question, IReadOnlyDictionary<string, StringValues> form)
    {
        var (day, month, year) = (form.OneIn(question.Id), form.OneIn(MonthField(question)), form.OneIn(YearField(question)));
        if (day.Length + month.Length + year.Length == 0 || question.Days is not { } range)
            return new FieldAnswer.LeftOut();
        return DateOnly.TryParseExact($"{year}-{month}-{day}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && range.Contains(date)
            ? new FieldAnswer.Given(date.ToString(Stored, CultureInfo.InvariantCulture))
            : new FieldAnswer.Refused(SurveyTexts.NotADate.With(question.Text, range.From, range.To));
    }

    /// <summary>The fields of a stored answer.</summary>
    public static IEnumerable<KeyValuePair<string, StringValues>> Fields(Question question, string stored)
    {
        var date = DateOnly.ParseExact(stored, Stored, CultureInfo.InvariantCulture);
        yield return new(question.Id, date.Day.ToString(CultureInfo.InvariantCulture));
        yield return new(MonthField(question), date.Month.ToString(CultureInfo.InvariantCulture));
        yield return new(YearField(question), date.Year.ToString(CultureInfo.InvariantCulture));
    }
}
