using System.Globalization;

namespace FollowUp.Local.Launcher.Life;

/// <summary>Tells what happens, a line for each event, with the day on which it does.</summary>
internal sealed class Story(TextWriter output)
{
    private const int Margin = 20;
    private const int Width = 116;
    private string today = "";

    public void Tell(DateTimeOffset on, string what)
    {
        var day = on.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var lines = Wrap(what).ToList();
        output.WriteLine($"{(day == today ? "" : day),-Margin}{lines[0]}");
        foreach (var line in lines.Skip(1))
            output.WriteLine($"{"",-Margin}{line}");
        today = day;
    }

    public void Tell(string what) => output.WriteLine(what);

    private static IEnumerable<string> Wrap(string text)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length >= Width - Margin)
            {
                yield return line;
                line = "  ";
            }
            line += line.Trim().Length == 0 ? word : $" {word}";
        }
        yield return line;
    }
}
