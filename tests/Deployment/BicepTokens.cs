using System.Text;

namespace FollowUp.Tests.Deployment;

/// <summary>Cuts Bicep into words, texts and marks. What stands in a text's `${...}` is cut like everything else.</summary>
internal sealed class BicepTokens
{
    private readonly string source;
    private readonly List<BicepToken> tokens = [];
    private int place;
    private int line = 1;
    private bool begins = true;

    private BicepTokens(string source) => this.source = source;

    /// <exception cref="FormatException">A text is not ended.</exception>
    public static IReadOnlyList<BicepToken> Of(string source)
    {
        var cut = new BicepTokens(source);
        while (cut.place < source.Length)
            cut.Next();
        return cut.tokens;
    }

    private void Next()
    {
        var character = source[place];
        if (character == '\n')
            (line, begins, place) = (line + 1, true, place + 1);
        else if (char.IsWhiteSpace(character))
            place++;
        else if (Is("//"))
            place = source.IndexOf('\n', place) is >= 0 and var end ? end : source.Length;
        else if (character == '\'')
            Text();
        else if (char.IsLetter(character) || character == '_')
            Add(BicepTokenKind.Word, Take(next => char.IsLetterOrDigit(next) || next == '_'));
        else if (char.IsDigit(character))
            Add(BicepTokenKind.Number, Take(char.IsDigit));
        else
            Add(BicepTokenKind.Mark, Is("::") ? Skip("::") : Skip(character.ToString()));
    }

    private void Text()
    {
        var text = new StringBuilder();
        place++;
        while (!Is("'"))
        {
            if (place >= source.Length || source[place] == '\n')
                throw new FormatException($"The text that begins in line {line} does not end.");
            if (Is("${"))
            {
                Interpolation(text);
                continue;
            }
            place += source[place] == '\\' ? 1 : 0;
            text.Append(source[place++]);
        }
        place++;
        Add(BicepTokenKind.Text, text.ToString());
    }

    private void Interpolation(StringBuilder text)
    {
        text.Append("${}");
        Add(BicepTokenKind.Mark, Skip("${"));
        for (var depth = 1; depth > 0;)
        {
            var cut = tokens.Count;
            Next();
            if (tokens.Count > cut && tokens[^1].Kind == BicepTokenKind.Mark)
                depth += tokens[^1].Text switch { "{" => 1, "}" => -1, _ => 0 };
        }
    }

    private void Add(BicepTokenKind kind, string text)
    {
        tokens.Add(new(kind, text, begins, line));
        begins = text is "{" or "," or "[";
    }

    private bool Is(string text) => string.CompareOrdinal(source, place, text, 0, text.Length) == 0;

    private string Skip(string text)
    {
        place += text.Length;
        return text;
    }

    private string Take(Func<char, bool> belongs)
    {
        var start = place;
        while (place < source.Length && belongs(source[place]))
            place++;
        return source[start..place];
    }
}
