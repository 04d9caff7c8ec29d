using System.Text.Json;
using FollowUp.Programmes;
using FollowUp.Responses;

namespace FollowUp.Summaries;

/// <summary>
/// What a set of responses to one questionnaire says together. Tallies of parts add up to the tally of the whole,
/// in any split and any order, byte for byte.
/// </summary>
/// <param name="Background">By fact id and value: the tally of that group, of the questions that have a headline.</param>
/// <param name="Texts">By question id. The texts stand beside no other answer.</param>
internal sealed record ResponseTally(
    GroupTally All,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, GroupTally>> Background,
    IReadOnlyDictionary<string, TextSample> Texts)
{
    public static ResponseTally None { get; } = new(
        new(0, new Dictionary<string, QuestionTally>()), new Dictionary<string, IReadOnlyDictionary<string, GroupTally>>(), new Dictionary<string, TextSample>());

    public int Responses => All.Responses;

    public static ResponseTally Of(Questionnaire questionnaire, IEnumerable<BackgroundFact> facts, IEnumerable<Response> responses)
    {
        var counter = new ResponseCounter(questionnaire, facts);
        foreach (var response in responses)
            counter.Add(response);
        return counter.Tally();
    }

    public ResponseTally Plus(ResponseTally other) => new(
        All.Plus(other.All),
        OrdinalKeys.Union(Background, other.Background, (left, right) => OrdinalKeys.Union(left, right, (one, two) => one.Plus(two))),
        OrdinalKeys.Union(Texts, other.Texts, (left, right) => left.Plus(right)));

    public BinaryData ToJson() => new(JsonSerializer.SerializeToUtf8Bytes(this, TallyJson.Default.ResponseTally));

    public static ResponseTally FromJson(BinaryData json) =>
        JsonSerializer.Deserialize(json.ToMemory().Span, TallyJson.Default.ResponseTally)
        ?? throw new JsonException("A tally is an object, not null.");
}
