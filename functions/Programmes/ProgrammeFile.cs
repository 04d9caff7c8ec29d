using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FollowUp.Programmes;

/// <summary>Reads a <c>programme.yaml</c>: a programme that holds together, or every fault with its line and what to write instead.</summary>
internal sealed record ProgrammeFile(Programme? Programme, IReadOnlyList<ProgrammeFault> Faults)
{
    /// <summary>Longer files are refused unread, in characters.</summary>
    public const int LongestFile = 262_144;

    private const int DeepestNesting = 20;

    /// <summary>What a decoder puts in the place of bytes that it cannot read.</summary>
    private const char NotUtf8 = '\uFFFD';

    public static ProgrammeFile Read(string yaml)
    {
        var notes = new ReadingNotes();
        var programme = Parse(yaml, notes) is { } root ? Read(root, notes) : null;
        return notes.Faults.Count == 0 ? new(programme, []) : new(null, notes.Faults);
    }

    /// <summary>Reads a version that was once accepted: what was then no fault is none now, even if the rules have become stricter.</summary>
    /// <returns>Null where it is no YAML any more.</returns>
    public static Programme? ReadStored(string yaml)
    {
        var notes = new ReadingNotes();
        return Parse(yaml, notes) is { } root ? new ProgrammeReader(notes).Read(new YamlMap(root, "the programme", notes)) : null;
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
        if (yaml.IndexOf(NotUtf8, StringComparison.Ordinal) is >= 0 and var place)
            return new(yaml.AsSpan(0, place).Count('\n') + 1, "this line holds characters that are not UTF-8: save the file as UTF-8");
        if (!CompressedText.Fits(yaml))
            return new(1, "the file is too long to be stored, even compressed: shorten its texts");
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
