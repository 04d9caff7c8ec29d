using System.Text.Json;

namespace FollowUp.Tests.Deployment;

/// <summary>What a compiler would say first.</summary>
public sealed class EveryFileTests
{
    private static readonly string[] Keywords =
        ["param", "var", "resource", "module", "output", "extension", "targetScope", "existing", "if", "for", "in", "true", "false", "null"];

    private static readonly string[] Functions =
    [
        "concat", "deployer", "description", "empty", "environment", "guid", "if", "items", "loadTextContent", "maxLength", "minLength", "resourceGroup",
        "string", "subscription", "subscriptionResourceId", "tenant", "toLower", "union", "uniqueString", "utcNow",
    ];

    public static TheoryData<string> Files => [.. BicepFile.All.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_bracket_is_closed_by_its_own_kind(string name)
    {
        var open = new Stack<string>();
        foreach (var mark in BicepFile.Of(name).Tokens.Where(token => token.Kind == BicepTokenKind.Mark))
        {
            if (mark.Text is "{" or "[" or "(" or "${")
                open.Push(mark.Text[^1] switch { '{' => "}", '[' => "]", _ => ")" });
            else if (mark.Text is "}" or "]" or ")")
                Assert.Equal((open.Pop(), mark.Line), (mark.Text, mark.Line));
        }
        Assert.Empty(open);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_symbol_that_is_used_is_declared(string name)
    {
        var file = BicepFile.Of(name);
        var declared = file.Declarations.Select(declaration => declaration.Name).Concat(Functions).ToHashSet();

        Assert.Empty(Used(file).ExceptBy(declared, token => token.Text).Select(token => $"{token.Line}: {token.Text}"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_parameter_and_variable_is_used(string name)
    {
        var file = BicepFile.Of(name);
        var used = Used(file).Select(token => token.Text).ToHashSet();

        Assert.Empty(file.Declared("param", "var").Select(declaration => declaration.Name).Except(used));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_resource_names_its_type_and_a_dated_version(string name) => Assert.All(
        BicepFile.Of(name).Declared("resource").Select(resource => resource.Type).Where(type => type.Contains('/') || type.Contains('@')),
        type => Assert.Matches(@"^Microsoft\.[A-Za-z.]+(/[A-Za-z0-9]+)+@(\d{4}-\d{2}-\d{2}|v1\.0)$", type));

    public static TheoryData<string> Modules => [.. BicepFile.Of("main.bicep").Declared("module").Select(module => module.Name)];

    [Theory]
    [MemberData(nameof(Modules))]
    public void Every_module_gets_exactly_what_it_asks_for(string name)
    {
        var module = BicepFile.Of("main.bicep").The("module", name);
        var asked = BicepFile.Of(module.Type).Declared("param").ToList();
        var given = BicepDeclaration.Keys(module.ValueOf("params"));

        Assert.Empty(given.Except(asked.Select(parameter => parameter.Name)));
        Assert.Empty(asked.Where(parameter => !parameter.HasDefault).Select(parameter => parameter.Name).Except(given));
    }

    [Fact]
    public void Every_output_that_is_read_is_there()
    {
        var main = BicepFile.Of("main.bicep");
        var read = main.Tokens.Zip(main.Tokens.Skip(1), main.Tokens.Skip(2)).Zip(main.Tokens.Skip(3), main.Tokens.Skip(4))
            .Where(five => five.First.Third.Text == "outputs")
            .Select(five => (Module: five.First.First.Text == "!" ? "network" : five.First.First.Text, Output: five.Third.Text));

        Assert.All(read, one => Assert.Contains(one.Output, BicepFile.Of(main.The("module", one.Module).Type).Declared("output").Select(output => output.Name)));
    }

    [Fact]
    public void Every_file_is_a_module_of_main() => Assert.Equal(
        BicepFile.All.Select(file => file.Name).Where(name => name != "main.bicep"),
        BicepFile.Of("main.bicep").Declared("module").Select(module => module.Type).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_parameter_of_main_is_explained_and_can_be_set()
    {
        var main = BicepFile.Of("main.bicep");
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(BicepFile.Folder, "main.parameters.json")));
        var settable = file.RootElement.GetProperty("parameters").EnumerateObject().Select(parameter => parameter.Name).Order();

        Assert.Equal(main.Declared("param").Select(parameter => parameter.Name).Order(), settable);
        Assert.Equal(main.Declared("param").Count(), main.Tokens.Count(token => token.Text == "description"));
    }

    private static IEnumerable<BicepToken> Used(BicepFile file)
    {
        var types = file.Declared("param", "output").Select(declaration => declaration.Body[0]).ToHashSet(ReferenceEqualityComparer.Instance);
        return file.Tokens.Where((token, place) =>
            token.Kind == BicepTokenKind.Word
            && !Keywords.Contains(token.Text)
            && !types.Contains(token)
            && token.Before is not "." and not "::" and not "param" and not "var" and not "resource" and not "module" and not "output" and not "extension"
            && !(token.Begins && place + 1 < file.Tokens.Count && file.Tokens[place + 1].Text == ":"));
    }
}
