namespace FollowUp.Tests.Ground;

/// <summary>
/// Files that hold what was once looked at and found good. With <c>FOLLOWUP_ACCEPT_GOLDEN=1</c> a run writes them anew:
/// read the difference before it is committed.
/// </summary>
internal static class Golden
{
    private static readonly bool Accepts = Environment.GetEnvironmentVariable("FOLLOWUP_ACCEPT_GOLDEN") == "1";

    /// <param name="pathRelativeToTests">With forward slashes, such as <c>Responses/Pages/Golden/survey.html</c>.</param>
    public static void Verify(string actual, string pathRelativeToTests)
    {
        var path = Path.Combine([Checkout.Root, "tests", .. pathRelativeToTests.Split('/')]);
        var text = actual.ReplaceLineEndings("\n");
        if (Accepts)
            Write(path, text);
        Assert.True(File.Exists(path), $"There is no {pathRelativeToTests}: look at what is made, and accept it with FOLLOWUP_ACCEPT_GOLDEN=1.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
