using FollowUp.Shared;

namespace FollowUp.Desk;

/// <summary>The form that a roster comes with: a file, or its rows typed or carried over from the check.</summary>
internal static class RosterForm
{
    public const string FileField = "roster_file";
    public const string TextField = "roster";
    public const string ActionField = "action";
    public const string Import = "import";

    /// <summary>In bytes: about 200,000 alumni.</summary>
    public const int LargestBody = 32 * 1024 * 1024;

    /// <summary>In characters: longer files are chosen once more for the import instead of going to the browser and back.</summary>
    public const int LongestCarriedOver = 1024 * 1024;

    /// <returns>Empty where nothing was given.</returns>
    public static Task<string> TextAsync(SentForm.Read form, CancellationToken cancellationToken) => SentFile.TextAsync(form, FileField, TextField, cancellationToken);
}
