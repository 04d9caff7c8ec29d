using FollowUp.Local.Launcher;
using FollowUp.Programmes;
using YamlDotNet.RepresentationModel;

namespace FollowUp.Tests.Programmes;

public sealed class ProgrammeSchemaTests
{
    private const string Stranger = "stranger";
    private static readonly string Everything = File.ReadAllText(Path.Combine(Checkout.Root, "tests", "Programmes", "everything.yaml"));
    private static readonly JsonSchema Schema = new(Path.Combine(Checkout.Root, "functions", "Programmes", "programme.schema.json"));

    [Fact]
    public void The_reader_takes_a_programme_in_which_everything_stands() => Assert.Empty(ProgrammeFile.Read(Everything).Faults);

    [Fact]
    public void The_schema_takes_it_too() => Assert.Empty(Schema.Faults(Load(Everything)));

    [Fact]
    public void The_schema_takes_the_sample_which_names_it_for_editors()
    {
        Assert.Empty(Schema.Faults(Load(Sample.Yaml)));
        Assert.StartsWith("# yaml-language-server: $schema=../../../functions/Programmes/programme.schema.json\n", Sample.Yaml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("linkAnswers: withinRound", "linkAnswers: never", "/waves/0/linkAnswers is none of the choices")]
    [InlineData("openForDays: 28", "openForDays: long", "/waves/0/openForDays is of another type")]
    [InlineData("id: dated", "id: The Dated One", "/waves/0/id does not match")]
    [InlineData("name: Peer Support Programme\n", "", "/name is missing")]
    [InlineData("minutes: 5", "minuts: 5", "/questionnaires/main/minuts is not in the schema")]
    public void Another_shape_is_told_apart(string good, string bad, string fault) =>
        Assert.Contains(fault, Schema.Faults(Load(Everything.Replace(good, bad, StringComparison.Ordinal))));

    [Fact]
    public void Reader_and_schema_know_the_same_entries_everywhere()
    {
        foreach (var (index, known) in Described(Load(Everything)).Select((found, index) => (index, found.Properties)))
        {
            var file = Load(Everything);
            Described(file).ElementAt(index).Map.Add(Stranger, "?");

            var fault = Assert.Single(ProgrammeFile.Read(Write(file)).Faults, fault => fault.Message.Contains($"has no `{Stranger}`", StringComparison.Ordinal));

            Assert.EndsWith($"it can hold {string.Join(", ", known.Order())}", fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_programme_in_which_everything_stands_leaves_no_entry_of_the_schema_out()
    {
        var used = Described(Load(Everything)).GroupBy(found => string.Join(',', found.Properties), found => found.Map.Children.Keys.Select(key => key.ToString()));

        Assert.All(used, same => Assert.Equal(same.Key.Split(',').Order(), same.SelectMany(keys => keys).Distinct().Order()));
    }

    private static IEnumerable<(YamlMappingNode Map, IReadOnlyList<string> Properties)> Described(YamlNode file)
    {
        foreach (var (node, schema, _) in Schema.Objects(file))
        {
            if (node is YamlMappingNode map && schema is { } known && known.TryGetProperty("properties", out var properties))
                yield return (map, [.. properties.EnumerateObject().Select(property => property.Name)]);
        }
    }

    private static YamlNode Load(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents[0].RootNode;
    }

    private static string Write(YamlNode file)
    {
        using var text = new StringWriter();
        new YamlStream(new YamlDocument(file)).Save(text, assignAnchors: false);
        return text.ToString();
    }
}
