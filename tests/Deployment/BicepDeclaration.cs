namespace FollowUp.Tests.Deployment;

/// <summary>A `param`, `var`, `resource`, `module`, `output` or `extension`.</summary>
/// <param name="Type">The text or word after the name: a resource's type, a module's file.</param>
/// <param name="Body">Its tokens, up to the next declaration beside it.</param>
internal sealed record BicepDeclaration(string Kind, string Name, string Type, IReadOnlyList<BicepToken> Body)
{
    private static readonly string[] Kinds = ["param", "var", "resource", "module", "output", "extension"];

    public static IEnumerable<BicepDeclaration> In(IReadOnlyList<BicepToken> tokens)
    {
        for (var place = 0; place < tokens.Count; place++)
        {
            if (Declares(tokens, place))
                yield return new(tokens[place].Text, tokens[place + 1].Text, tokens[place + 2].Text, Rest(tokens, place));
        }
    }

    /// <summary>What the body says for a name: the tokens up to the line's end, or to the end of the object or array that begins there.</summary>
    public IReadOnlyList<BicepToken> ValueOf(string key)
    {
        for (var place = 0; place + 1 < Body.Count; place++)
        {
            if (Body[place].Text == key && Body[place].Begins && Body[place + 1].Text == ":")
                return Value(place + 2);
        }
        return [];
    }

    /// <summary>The names in the object that is the declaration's value, or that one of its own names has.</summary>
    public static IReadOnlyList<string> Keys(IReadOnlyList<BicepToken> value)
    {
        var (keys, depth) = (new List<string>(), 0);
        for (var place = 0; place + 1 < value.Count; place++)
        {
            depth += Step(value[place]);
            if (depth == 1 && value[place].Begins && value[place].Kind != BicepTokenKind.Mark && value[place + 1].Text == ":")
                keys.Add(value[place].Text);
        }
        return keys;
    }

    public IReadOnlyList<BicepToken> Value(int from)
    {
        var (depth, line) = (0, Body[from].Line);
        return [.. Body.Skip(from).TakeWhile(token =>
        {
            var belongs = depth > 0 || (token.Line == line && token.Text is not "}" and not "]" and not ",");
            depth += Step(token);
            return belongs;
        })];
    }

    private static bool Declares(IReadOnlyList<BicepToken> tokens, int place) =>
        tokens[place] is { Kind: BicepTokenKind.Word, Begins: true } word && Kinds.Contains(word.Text)
        && place + 2 < tokens.Count && tokens[place + 1].Kind == BicepTokenKind.Word;

    private static List<BicepToken> Rest(IReadOnlyList<BicepToken> tokens, int place)
    {
        var (depth, rest) = (0, new List<BicepToken>());
        for (var next = place + 2; next < tokens.Count && depth >= 0; next++)
        {
            if (depth == 0 && tokens[next].Begins && tokens[next].Line > tokens[place].Line && tokens[next].Text is not "}" and not "]")
                break;
            rest.Add(tokens[next]);
            depth += Step(tokens[next]);
        }
        return rest;
    }

    private static int Step(BicepToken token) => token switch
    {
        { Kind: BicepTokenKind.Mark, Text: "{" or "[" or "(" or "${" } => 1,
        { Kind: BicepTokenKind.Mark, Text: "}" or "]" or ")" } => -1,
        _ => 0,
    };
}
