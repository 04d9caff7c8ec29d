using System.Text.Json;

namespace FollowUp.Tests.Deployment;

public sealed class EveryFileTests
{
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
}
