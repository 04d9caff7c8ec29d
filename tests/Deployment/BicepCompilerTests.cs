namespace FollowUp.Tests.Deployment;

public sealed class BicepCompilerTests : IDisposable
{
    private const string Registration = "registration.bicep";
    private readonly BicepCompiler compiler = new();

    /// <summary>The types of Microsoft Graph are fetched from a registry when it is deployed; all else is compiled against the types of the services.</summary>
    [Fact]
    public async Task Everything_but_the_registration_compiles_without_a_word()
    {
        compiler.Change(Registration, WithoutGraph);

        Assert.Empty(await compiler.CompileAsync("main.bicep"));
    }

    [Fact]
    public async Task A_property_that_a_service_does_not_have_is_told()
    {
        compiler.Change("auth.bicep", text => text.Replace("tokenStore:", "tokenShop:", StringComparison.Ordinal));

        Assert.Contains("tokenShop", await compiler.CompileAsync("auth.bicep"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_file_is_in_the_form_that_the_compiler_gives_it()
    {
        Assert.Empty(await compiler.FormatAsync());

        Assert.All(BicepFile.All, file => Assert.Equal(File.ReadAllText(Path.Combine(BicepFile.Folder, file.Name)), compiler.Read(file.Name)));
    }

    [Fact]
    public async Task A_file_in_another_form_is_brought_into_that_one()
    {
        var before = compiler.Read("auth.bicep");
        compiler.Change("auth.bicep", text => text.Replace("  name:", "      name:", StringComparison.Ordinal));

        await compiler.FormatAsync();

        Assert.Equal(before, compiler.Read("auth.bicep"));
    }

    public void Dispose() => compiler.Dispose();

    private static string WithoutGraph(string text)
    {
        var parameters = text.Split('\n').Where(line => line.StartsWith("param ", StringComparison.Ordinal)).ToList();
        var names = parameters.Select(line => $"${{{line.Split(' ')[1]}}}");
        return $"{string.Join('\n', parameters)}\noutput appId string = '{string.Concat(names)}'\n";
    }
}
