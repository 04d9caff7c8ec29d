namespace FollowUp.Tests.Deployment;

/// <summary>A file of infra/azure as far as the tests need to understand it; <see cref="BicepCompiler"/> tells whether it is right.</summary>
internal sealed class BicepFile
{
    public static readonly string Folder = Path.Combine(Checkout.Root, "infra", "azure");

    private BicepFile(string name)
    {
        Name = name;
        Source = File.ReadAllText(Path.Combine(Folder, name));
        Tokens = BicepTokens.Of(Source);
        Declarations = [.. BicepDeclaration.In(Tokens)];
    }

    public static IReadOnlyList<BicepFile> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.bicep").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal).Select(name => new BicepFile(name))];

    public string Name { get; }

    public string Source { get; }

    public IReadOnlyList<BicepToken> Tokens { get; }

    public IReadOnlyList<BicepDeclaration> Declarations { get; }

    public static BicepFile Of(string name) => All.Single(file => file.Name == name);

    public IEnumerable<BicepDeclaration> Declared(params string[] kinds) => Declarations.Where(declaration => kinds.Contains(declaration.Kind));

    public BicepDeclaration The(string kind, string name) => Declared(kind).Single(declaration => declaration.Name == name);

    /// <summary>The words of an array of texts.</summary>
    public IReadOnlyList<string> Texts(string variable) =>
        [.. The("var", variable).Body.Where(token => token.Kind == BicepTokenKind.Text).Select(token => token.Text)];
}
