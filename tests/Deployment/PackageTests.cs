using System.Diagnostics;

namespace FollowUp.Tests.Deployment;

public sealed class PackageTests
{
    [Fact]
    public async Task What_azd_publishes_without_the_official_packages_is_refused()
    {
        var (exit, output) = await CheckAsync("-p:AzureSdk=local");

        Assert.NotEqual(0, exit);
        Assert.Contains("Only a build with -p:AzureSdk=official is deployed; this one is 'local'.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_azd_publishes_with_them_is_not() => Assert.Equal(0, (await CheckAsync("-p:AzureSdk=official")).Exit);

    private static async Task<(int Exit, string Output)> CheckAsync(string property)
    {
        var project = Path.Combine(Checkout.Root, "functions", "FollowUp.Functions.csproj");
        var start = new ProcessStartInfo("dotnet", ["msbuild", project, "-t:RefuseStandIns", property, "-nologo"]) { RedirectStandardOutput = true };
        start.Environment["AZURE_ENV_NAME"] = "trial";
        using var build = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var output = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        return (build.ExitCode, output);
    }
}
