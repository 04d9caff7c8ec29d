using System.Text.RegularExpressions;

namespace FollowUp.Desk;

/// <summary>Finds what looks like a name, a place, an address or a word about health. It misses some, and finds some that are none: somebody has to read the text.</summary>
internal static partial class TextWarnings
{
    private static readonly HashSet<string> NoNames = new(StringComparer.Ordinal)
    {
        "I", "English", "British", "Maths", "Science", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Christmas", "Easter", "Covid",
    };

    public static IReadOnlyList<TextWarning> Of(string text)
    {
        var places = Found(TextWarningKind.Place, Place(), text).Where(place => !NoNames.Contains(place.Words)).ToList();
        var names = Found(TextWarningKind.Name, Titled(), text).Concat(Found(TextWarningKind.Name, InSentence(), text)).Concat(FirstNames(text));
        return
        [
            .. Found(TextWarningKind.Address, Address(), text),
            .. places,
            .. names.Where(name => !NoNames.Contains(name.Words) && !places.Any(place => place.Words.Contains(name.Words, StringComparison.Ordinal))).Distinct(),
            .. Found(TextWarningKind.Health, Health(), text),
        ];
    }

    private static IEnumerable<TextWarning> FirstNames(string text) =>
        Capitalised().Matches(text).Select(match => match.Value).Where(CommonNames.All.Contains).Select(word => new TextWarning(TextWarningKind.Name, word));

    private static IEnumerable<TextWarning> Found(TextWarningKind kind, Regex pattern, string text) =>
        pattern.Matches(text).Select(match => new TextWarning(kind, match.Groups["words"] is { Success: true } words ? words.Value : match.Value)).Distinct();

    /// <summary>Mail and web addresses, long numbers, British postcodes, houses in streets.</summary>
    [GeneratedRegex(@"\S+@\S+\.\w+|(https?://|www\.)\S+|\+?\d[\d ()-]{6,}\d|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b\d+[a-z]? (\p{Lu}\w+ )+(Road|Street|Lane|Avenue|Close|Drive|Way|Court|Gardens)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(in|at|near|from|around) (the )?(?<words>(\p{Lu}\p{Ll}+)( (of |on |upon )?\p{Lu}\p{Ll}+)*)|\b(?<words>(\p{Lu}[\w']+ )+(School|Academy|Primary|College|Council|Hospital|Trust|Nursery|Church|Surgery))\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Rev)\.? \p{Lu}[\w'-]+")]
    private static partial Regex Titled();

    /// <summary>A capital inside a sentence.</summary>
    [GeneratedRegex(@"(?<=[\p{Ll},;:\d)] )(?<words>\p{Lu}\p{Ll}[\w'-]*( \p{Lu}\p{Ll}[\w'-]*)*)", RegexOptions.ExplicitCapture)]
    private static partial Regex InSentence();

    [GeneratedRegex(@"\b\p{Lu}\p{Ll}+\b")]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"\b(autis|adhd|asperg|dyslex|dysprax|dyspraxi|anxi|depress|suicid|self-harm|cancer|diagnos|medicat|hospital|disab|epilep|seizure|asthma|diabet|syndrome|pregnan|miscarr|illness|mental health|therap|camhs|addict|alcohol|trauma|wheelchair|blind|deaf)\w*", RegexOptions.IgnoreCase)]
    private static partial Regex Health();
}
