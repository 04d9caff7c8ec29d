using System.Diagnostics;
using System.Runtime.InteropServices;
using FollowUp.Local.Launcher;

namespace FollowUp.Benchmarks.Starts;

/// <summary>The application as it is published, with the local host in the place of Azure's, in a folder of its own.</summary>
internal sealed class PublishedBuild : IDisposable
{
    /// <summary>The lock files of the checkout are for every system alike, and stay as they are.</summary>
    private const string OwnLocks =
        "<Project><PropertyGroup><NuGetLockFilePath>$(ArtifactsPath)/$(MSBuildProjectName).lock.json</NuGetLockFilePath></PropertyGroup></Project>";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("followup-published-");

    public string Assembly => Path.Combine(Application, "FollowUp.Functions.dll");

    private string Application => Path.Combine(folder.FullName, "application");

    /// <param name="isCompiledAhead">ReadyToRun, as what is deployed.</param>
    public static async Task<PublishedBuild> CreateAsync(bool isCompiledAhead)
    {
        var build = new PublishedBuild();
        var ownLocks = Path.Combine(build.folder.FullName, "locks.props");
        await File.WriteAllTextAsync(ownLocks, OwnLocks);
        var publish = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "publish", Path.Combine(Checkout.Root, "functions"), "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false",
                "--output", build.Application, $"-p:ArtifactsPath={Path.Combine(build.folder.FullName, "artifacts")}",
                $"-p:PublishReadyToRun={isCompiledAhead}", "-p:RunAnalyzers=false", $"-p:CustomAfterMicrosoftCommonProps={ownLocks}",
            },
        };
        using var process = Process.Start(publish)!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? build : throw new InvalidOperationException("dotnet publish failed; it says why above.");
    }

    public void Dispose() => folder.Delete(recursive: true);
}
