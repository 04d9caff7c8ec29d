using System.Diagnostics;
using System.Reflection;

namespace FollowUp.Tests.Deployment;

/// <summary>The compiler itself, on a copy of what is deployed.</summary>
internal sealed class BicepCompiler : IDisposable
{
    private static readonly string Program =
        typeof(BicepCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Bicep").Value!;

    private readonly DirectoryInfo copy = Directory.CreateTempSubdirectory("followup-bicep-");

    public BicepCompiler()
    {
        foreach (var file in Directory.EnumerateFiles(BicepFile.Folder))
            File.Copy(file, PathOf(Path.GetFileName(file)));
    }

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public void Change(string name, Func<string, string> change) => File.WriteAllText(PathOf(name), change(Read(name)));

    /// <returns>Whatever it has to say; nothing where all is well.</returns>
    public Task<string> CompileAsync(string name) => RunAsync("build", PathOf(name), "--no-restore", "--outfile", PathOf($"{name}.json"));

    /// <summary>Brings every file into the form that the compiler gives it.</summary>
    public Task<string> FormatAsync() => RunAsync("format", "--pattern", PathOf("*.bicep"));

    public void Dispose() => copy.Delete(recursive: true);

    private string PathOf(string name) => Path.Combine(copy.FullName, name);

    private static async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Program, arguments) { RedirectStandardError = true })!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said : $"{said}The compiler ended with {process.ExitCode}.";
    }
}
