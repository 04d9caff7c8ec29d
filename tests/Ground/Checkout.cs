namespace FollowUp.Tests.Ground;

/// <summary>Where things stand in the checkout that the tests were built from.</summary>
public static class Checkout
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string NodeModules => Path.Combine(Root, "infra", "local", "node_modules");

    public static string Sample => Path.Combine(Root, "infra", "local", "sample");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "FollowUp.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
