using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FollowUp.Programmes;

/// <summary>Reads a <c>programme.yaml</c>: a programme that holds together, or every fault with its line and what to write instead.</summary>
internal sealed record ProgrammeFile(Programme? Programme, IReadOnlyList<ProgrammeFault> Faults)
{
    /// <summary>Longer files are refused unread, in characters.</summary>
    public const int LongestFile = 262_144;

    private const int DeepestNesting = 20;

    public static ProgrammeFile Read(string yaml)
    {
        var notes = new ReadingNotes();
        var programme = Parse(yaml, notes) is { } root ? Read(root, notes) : null;
        return notes.Faults.Count == 0 ? new(programme, []) : new(null, notes.Faults);
    }

    private static Programme Read(YamlMappingNode root, ReadingNotes notes)
    {
        foreach (var fault in ProgrammeLint.Check(root))
            notes.Refuse(fault.Line, fault.Message);
        return new ProgrammeReader(notes).Read(new YamlMap(root, "the programme", notes));
    }

    private static YamlMappingNode? Parse(string yaml, ReadingNotes notes)
    {
        try
        {
            if (Unreadable(yaml) is { } fault)
                notes.Refuse(fault.Line, fault.Message);
            else if (Load(yaml) is { } root)
                return root;
            else
                notes.Refuse(1, "the file must hold one programme: entries of the form `name: value`, beginning with `programme: its-id`");
        }
        catch (YamlException exception)
        {
            notes.Refuse(exception.Start.Line, $"this is not YAML: {exception.Message}. Look for a missing colon, quote or space before this line");
        }
        return null;
    }

    private static YamlMappingNode? Load(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents is [{ RootNode: YamlMappingNode root }] ? root : null;
    }

    /// <summary>What would cost far more to read than its length says: it is refused before anything is built from it.</summary>
    private static ProgrammeFault? Unreadable(string yaml)
    {
        if (yaml.Length > LongestFile)
            return new(1, $"the file is longer than {LongestFile} characters: shorten its texts");
        var parser = new Parser(new StringReader(yaml));
        for (var depth = 0; parser.MoveNext();)
        {
            depth += parser.Current?.NestingIncrease ?? 0;
            if (depth > DeepestNesting)
                return new(parser.Current?.Start.Line ?? 1, $"entries are nested more than {DeepestNesting} deep here: no part of a programme is");
            if (parser.Current is YamlDotNet.Core.Events.AnchorAlias alias)
                return new(alias.Start.Line, $"`*{alias.Value}` refers to another part of the file: write it out, or declare a scale");
        }
        return null;
    }
}
