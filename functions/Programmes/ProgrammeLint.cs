using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace FollowUp.Programmes;

/// <summary>
/// What a programme's texts must not say: no promise that holds only after sealing (privacy rule 6), and in messages no
/// promotion (rule 4). It looks at every text of the file but the consent wordings, which are a record of what was once said.
/// </summary>
internal static partial class ProgrammeLint
{
    private const string RecordOfThePast = "/consentWordings";

    public static IEnumerable<ProgrammeFault> Check(YamlMappingNode root)
    {
        foreach (var (place, text) in Texts(root, "").Where(text => !text.Place.StartsWith(RecordOfThePast, StringComparison.Ordinal)))
        {
            var words = text.Value ?? "";
            if (Promise().Match(words) is { Success: true } promise)
                yield return new(text.Start.Line, $"\"{promise.Value}\" promises what holds only after sealing: write \"confidential\"");
            if (MessagePlace().IsMatch(place) && Promotion().Match(words) is { Success: true } promotion)
                yield return new(text.Start.Line, $"\"{promotion.Value}\" promotes something: people agreed to be asked, not to be advertised to, so messages say nothing but the survey");
        }
    }

    private static IEnumerable<(string Place, YamlScalarNode Text)> Texts(YamlNode node, string place) => node switch
    {
        YamlScalarNode text => [(place, text)],
        YamlSequenceNode list => list.Children.SelectMany(item => Texts(item, place)),
        YamlMappingNode map => map.Children.SelectMany(entry => Texts(entry.Value, $"{place}/{entry.Key}")),
        _ => [],
    };

    [GeneratedRegex(@"\w*anonym\w*|untraceable|unidentifiable|(can ?not|can't|never) be (identified|traced)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Promise();

    [GeneratedRegex(@"^/(name|controller/name|sender/name|messages/.+|questionnaires/[^/]+/(title|intro))$")]
    private static partial Regex MessagePlace();

    [GeneratedRegex(
        @"\b(book (now|your)|sign up|(register|enrol|apply) (now|today)|discount\w*|special offer\w*|limited (time|offer)|free (place|trial|gift)s?|donat(e|ion)\w*|newsletter|follow us|tell a friend|share this|(coming|new|next) courses?)\b|\d ?% off",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Promotion();
}
