using System.Net;
using CsvHelper;

namespace FollowUp.Local.Launcher;

/// <summary>One of the sample's people who answer: opens the link, fills in the form, sends it.</summary>
public sealed record Respondent(string Email, IReadOnlyDictionary<string, string> Answers)
{
    /// <summary>Questions of which several options can be chosen; the file parts them by spaces.</summary>
    private static readonly string[] Several = ["other_impact", "what_helped", "barriers"];

    public static IReadOnlyList<Respondent> All()
    {
        using var csv = CsvReader.FromFile(Sample.Answers);
        var people = new List<Respondent>();
        while (csv.Read())
            people.Add(Read(csv.Headers.ToDictionary(column => column, csv.GetString)));
        return people;
    }

    /// <exception cref="LauncherException">The page or the form was not answered as it should be.</exception>
    public async Task AnswerAsync(HttpClient browser, Uri link, CancellationToken cancellationToken)
    {
        using var page = await browser.GetAsync(link, cancellationToken);
        using var form = new FormUrlEncodedContent(Fields());
        using var answer = await browser.PostAsync(link, form, cancellationToken);
        if (page.StatusCode != HttpStatusCode.OK || answer.StatusCode != HttpStatusCode.SeeOther)
            throw new LauncherException($"The survey was answered {page.StatusCode}, the form {answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
    }

    /// <summary>Who thinks otherwise of one question.</summary>
    public Respondent With(string question, string answer) => this with { Answers = new Dictionary<string, string>(Answers) { [question] = answer } };

    private static Respondent Read(Dictionary<string, string> fields)
    {
        fields.Remove("email", out var email);
        fields.Remove("interview");
        return new(email ?? "", fields);
    }

    private IEnumerable<KeyValuePair<string, string>> Fields() => Answers
        .SelectMany(answer => Several.Contains(answer.Key)
            ? answer.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(option => KeyValuePair.Create(answer.Key, option))
            : answer.Value.Length > 0 ? [answer] : [])
        .Append(KeyValuePair.Create("consent", "yes"));
}
