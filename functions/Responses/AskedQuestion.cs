using FollowUp.Programmes;
using FollowUp.Shared;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Responses;

/// <summary>A question that the answers before it lead to, and what a form says to it.</summary>
/// <param name="WasShown">The form had it; otherwise an answer of this very form leads to it.</param>
internal sealed record AskedQuestion(Question Question, FieldAnswer Answer, bool WasShown)
{
    /// <summary>In the order of the questionnaire. What a form says to a question that is not asked is left aside.</summary>
    public static IReadOnlyList<AskedQuestion> In(Questionnaire questionnaire, IReadOnlyDictionary<string, StringValues> form)
    {
        var chosen = new Dictionary<string, string>();
        var asked = new List<AskedQuestion>();
        foreach (var question in questionnaire.Questions)
        {
            if (!question.IsAskedAfter(chosen))
                continue;
            asked.Add(new(question, FieldAnswer.Read(question, form), IsIn(form, question)));
            chosen[question.Id] = asked[^1].Chosen;
        }
        return asked;
    }

    /// <summary>What is kept of the answer.</summary>
    public IEnumerable<KeyValuePair<string, string>> Columns
    {
        get
        {
            if (Answer is not FieldAnswer.Given given)
                yield break;
            yield return new(Question.Id, given.Value);
            if (given.OtherWords is { } words)
                yield return new(Question.OtherField, words);
        }
    }

    /// <summary>What leads to other questions, also while there is something to put right.</summary>
    private string Chosen => Answer switch
    {
        FieldAnswer.Given given => given.Value,
        FieldAnswer.Refused refused => refused.Chosen,
        _ => "",
    };

    /// <param name="needsAll">An answer is missing where one is required.</param>
    /// <returns>Null where nothing needs to be put right.</returns>
    public FieldError? Error(bool needsAll) => Answer switch
    {
        FieldAnswer.Refused refused => new(Question.Id, refused.Message),
        FieldAnswer.LeftOut when needsAll && WasShown && Question.IsRequired => new(Question.Id, Missing.With(Question.Text)),
        _ => null,
    };

    private string Missing => Question.IsClosed ? SurveyTexts.ChooseAnswer : SurveyTexts.WriteAnswer;

    private static bool IsIn(IReadOnlyDictionary<string, StringValues> form, Question question) =>
        question.ShowIf is null || form.ContainsKey(question.Id) || form.GetValueOrDefault(Questionnaire.AskedField).Contains(question.Id);
}
