using System.Text;
using FollowUp.Shared;

namespace FollowUp.Desk;

/// <summary>A file that came with a form, or its rows where somebody typed them or they were carried over from a check.</summary>
internal static class SentFile
{
    /// <returns>Empty where nothing was given.</returns>
    public static async Task<string> TextAsync(SentForm.Read form, string fileField, string textField, CancellationToken cancellationToken)
    {
        if (form.Files.GetFile(fileField) is not { Length: > 0 } file)
            return form.Fields.GetValueOrDefault(textField).ToString();
        using var text = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return await text.ReadToEndAsync(cancellationToken);
    }
}
