using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FollowUp.Programmes;

/// <summary>Reads a <c>programme.yaml</c>: a programme that holds together, or every fault with its line and what to write instead.</summary>
internal sealed record ProgrammeFile(Programme? Programme, IReadOnlyList<ProgrammeFault> Faults)
{
    /// <summary>Longer files are refused unread, in characters.</summary>
    public const int LongestFile = 262_144;

    public static ProgrammeFile Read(string yaml)
    {
        if (yaml.Length > LongestFile)
            return new(null, [new(1, $"the file is longer than {LongestFile} characters: shorten its texts")]);
        var faults = new List<ProgrammeFault>();
        var programme = Parse(yaml, faults) is { } root ? new ProgrammeReader(faults).Read(root) : null;
        if (programme is not null && faults.Count == 0)
            faults.AddRange(ProgrammeLint.Check(programme));
        return faults.Count == 0 ? new(programme, []) : new(null, [.. faults.OrderBy(fault => fault.Line)]);
    }

    private static YamlMap? Parse(string yaml, List<ProgrammeFault> faults)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
                return new YamlMap(root, "the programme", faults);
            faults.Add(new(1, "the file must hold one programme: entries of the form `name: value`, beginning with `programme: its-id`"));
        }
        catch (YamlException exception)
        {
            faults.Add(new(exception.Start.Line, $"this is not YAML: {exception.Message}. Look for a missing colon, quote or space before this line"));
        }
        return null;
    }
}
