using System.Security.Cryptography;

namespace FollowUp.Shared;

/// <summary>The pages' one style sheet. Its name changes with its content, so that browsers may keep it for good.</summary>
internal static class StyleSheet
{
    public static byte[] Content { get; } = Read();

    public static string Name { get; } = $"followup-{Convert.ToHexStringLower(SHA256.HashData(Content).AsSpan(0, 8))}.css";

    public static string Path => $"/assets/{Name}";

    private static byte[] Read()
    {
        using var resource = typeof(StyleSheet).Assembly.GetManifestResourceStream("followup.css")
            ?? throw new InvalidOperationException("The application was built without its style sheet.");
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }
}
