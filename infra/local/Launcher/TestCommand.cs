using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;

namespace FollowUp.Local.Launcher;

/// <summary>`test`: all tests, or those whose name contains a word, with a last line that counts them.</summary>
internal static class TestCommand
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    public static async Task<int> RunAsync(string? name, CancellationToken cancellationToken)
    {
        await Prerequisites.EnsureStorageEmulatorAsync(cancellationToken);
        await Prerequisites.EnsureBrowserAsync(cancellationToken);
        var results = Directory.CreateTempSubdirectory("followup-tests-").FullName;
        try
        {
            var exitCode = await TestAsync(name, results, cancellationToken);
            return Count(Directory.EnumerateFiles(results, "*.trx"), exitCode);
        }
        finally
        {
            Directory.Delete(results, recursive: true);
        }
    }

    private static async Task<int> TestAsync(string? name, string results, CancellationToken cancellationToken)
    {
        string[] filter = name is null ? [] : ["--filter", $"FullyQualifiedName~{name}"];
        string[] arguments = ["test", Checkout.Tests, "--nologo", "--logger", "trx", "--logger", "console;verbosity=minimal", "--results-directory", results, .. filter];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments)) ?? throw new LauncherException("dotnet could not be started.");
        await using var stop = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    private static int Count(IEnumerable<string> files, int exitCode)
    {
        var outcomes = files.SelectMany(file => XDocument.Load(file).Descendants(Trx + "UnitTestResult")).ToList();
        int With(string outcome) => outcomes.Count(result => result.Attribute("outcome")?.Value == outcome);
        var (passed, failed, skipped) = (With("Passed"), outcomes.Count - With("Passed") - With("NotExecuted"), With("NotExecuted"));
        foreach (var result in outcomes.Where(result => result.Attribute("outcome")?.Value == "NotExecuted"))
            Console.WriteLine($"Skipped {result.Attribute("testName")?.Value}: {result.Descendants(Trx + "Message").FirstOrDefault()?.Value}");
        if (outcomes.Count == 0)
            Console.WriteLine("No test ran: look above for why, or for the spelling of the name.");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed} failed{(skipped > 0 ? $", {skipped} skipped" : "")}"));
        return failed > 0 || outcomes.Count == 0 ? 1 : exitCode;
    }
}
