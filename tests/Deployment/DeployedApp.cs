using System.Text.Json;
using FollowUp.Tests.Ground;

namespace FollowUp.Tests.Deployment;

/// <summary>What infra/azure says that the application gets.</summary>
internal static class DeployedApp
{
    private static readonly BicepFile App = BicepFile.Of("app.bicep");

    public static JsonElement HostJson { get; } = JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Root, "host.json"))).RootElement;

    public static BicepDeclaration Site { get; } = App.The("resource", "app");

    /// <summary>The application's settings by name; where the value is known at deployment only, one that could be it.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } = App.The("resource", "settings").ValueOf("properties")
        .Where(token => token.Kind == BicepTokenKind.Word && token.Text != "union")
        .Select(group => App.The("var", group.Text))
        .SelectMany(group => BicepDeclaration.Keys(group.Value(1)).Select(name => KeyValuePair.Create(name, Likely(name, group.ValueOf(name)))))
        .ToDictionary();

    private static string Likely(string name, IReadOnlyList<BicepToken> value) => value switch
    {
        [{ Kind: BicepTokenKind.Text, Text: var text }] => text,
        _ when name.StartsWith("Keys__", StringComparison.Ordinal) => TestApplication.NewKey(),
        _ when name.StartsWith("SendLimits__", StringComparison.Ordinal) => "1",
        _ when name.EndsWith("Queue", StringComparison.Ordinal) => "queue",
        _ => "https://known.at.deployment.example",
    };
}
