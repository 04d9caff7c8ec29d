namespace FollowUp.Local.Launcher;

/// <summary>Where things stand in the checkout that this was built from.</summary>
public static class Checkout
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Local => Path.Combine(Root, "infra", "local");

    public static string NodeModules => Path.Combine(Local, "node_modules");

    public static string Sample => Path.Combine(Local, "sample");

    public static string Tests => Path.Combine(Root, "tests");

    /// <summary>
    /// A program of the solution, built as this one was, in the folder of its own: the copy that the build puts next to a
    /// program that references it would run on that program's versions of the packages.
    /// </summary>
    public static string Assembly(string name) =>
        Path.Combine(Root, ".artifacts", "local", "bin", name, Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)), $"{name}.dll");

    private static string Find(string? folder) => folder is null
        ? throw new LauncherException("The checkout was not found: run this from within it.")
        : File.Exists(Path.Combine(folder, "FollowUp.sln")) ? folder : Find(Path.GetDirectoryName(folder));
}
