using System.Text.RegularExpressions;

namespace FollowUp.Tests.Deployment;

public sealed partial class SecretsTests
{
    public static TheoryData<string> Files => [.. BicepFile.All.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_key_is_fetched_and_no_connection_string_made(string name) => Assert.DoesNotMatch(Fetched(), BicepFile.Of(name).Source);

    [Theory]
    [MemberData(nameof(Files))]
    public void No_output_holds_a_secret(string name) => Assert.All(
        BicepFile.Of(name).Declared("output").SelectMany(output => output.Body.Append(new(BicepTokenKind.Word, output.Name, Begins: true, 0))),
        token => Assert.DoesNotMatch(Secret(), token.Text));

    [Fact]
    public void Every_key_is_a_reference_to_the_vault() => Assert.All(
        BicepDeclaration.Keys(BicepFile.Of("app.bicep").The("var", "keys").Value(1)),
        name => Assert.StartsWith("@Microsoft.KeyVault(SecretUri=", BicepFile.Of("app.bicep").The("var", "keys").ValueOf(name)[^1].Text, StringComparison.Ordinal));

    [Fact]
    public void Every_secret_that_is_referred_to_is_made_by_the_hook()
    {
        var hook = File.ReadAllText(Path.Combine(BicepFile.Folder, "hooks", "keys.sh"));
        var referred = ReferredTo().Matches(BicepFile.Of("app.bicep").Source).Select(match => match.Groups[1].Value);

        Assert.Contains($"for name in {string.Join(' ', referred)};", hook, StringComparison.Ordinal);
    }

    [GeneratedRegex("list(Keys|AccountSas|ServiceSas|Secrets)|AccountKey=|SharedAccessSignature", RegexOptions.IgnoreCase)]
    private static partial Regex Fetched();

    [GeneratedRegex("key|secret|password|token|connectionString", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    [GeneratedRegex("""\$\{secretUri\}/([a-z-]+)\)""")]
    private static partial Regex ReferredTo();
}
