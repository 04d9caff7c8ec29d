using System.Globalization;
using FollowUp.Programmes;
using Microsoft.Extensions.Primitives;

namespace FollowUp.Desk;

/// <summary>A <c>programme.yaml</c> that somebody is writing.</summary>
/// <param name="Programme">Null where there is no such programme yet.</param>
/// <param name="BasedOn">The version that is being changed; 0 where it is not known.</param>
public sealed record ProgrammeDraft(string? Programme, int BasedOn, string Yaml)
{
    public const string YamlField = "yaml";
    public const string BasedOnField = "based_on";

    public const string ConfirmField = "confirm";
    public const string ShorterWindows = "shorter-windows";

    /// <summary>In bytes: a file of the longest that is read, each character sent as three, twice over.</summary>
    public const int LargestBody = 6 * ProgrammeFile.LongestFile;

    /// <summary>Somebody has confirmed that data goes earlier than announced.</summary>
    public bool MayShorten { get; init; }

    /// <summary>An example that explains itself, to be filled in.</summary>
    public static ProgrammeDraft New { get; } = new(null, 0, Template());

    internal ProgrammeDraft With(IReadOnlyDictionary<string, StringValues> fields) => this with
    {
        Yaml = fields.GetValueOrDefault(YamlField).ToString().ReplaceLineEndings("\n"),
        BasedOn = BasedOnIn(fields),
        MayShorten = fields.GetValueOrDefault(ConfirmField) == ShorterWindows,
    };

    internal static int BasedOnIn(IReadOnlyDictionary<string, StringValues> fields) =>
        int.TryParse(fields.GetValueOrDefault(BasedOnField), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private static string Template()
    {
        using var resource = typeof(ProgrammeDraft).Assembly.GetManifestResourceStream("programme-template.yaml")
            ?? throw new InvalidOperationException("The application was built without its template of a programme.");
        using var text = new StreamReader(resource);
        return text.ReadToEnd();
    }
}
