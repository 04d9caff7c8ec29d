using System.Text.Json;

namespace FollowUp.Local.Mailbox.Mails;

/// <summary>Mails on disk, one JSON file each, named by id.</summary>
internal sealed class MailFolder
{
    private readonly DirectoryInfo folder;

    public MailFolder(string path) => folder = Directory.CreateDirectory(path);

    /// <summary>All mails, in the order in which they came.</summary>
    public IEnumerable<Mail> Load() => folder.EnumerateFiles("*.json").OrderBy(file => file.Name, StringComparer.Ordinal).Select(Read);

    public void Save(Mail mail)
    {
        // Written beside and moved, so that a crash leaves no half mail to be loaded.
        var written = Path.Combine(folder.FullName, $"{mail.Id}.tmp");
        File.WriteAllBytes(written, JsonSerializer.SerializeToUtf8Bytes(mail, JsonSerializerOptions.Web));
        File.Move(written, Path.ChangeExtension(written, ".json"));
    }

    public void Clear()
    {
        foreach (var file in folder.EnumerateFiles("*.json"))
            file.Delete();
    }

    private static Mail Read(FileInfo file) =>
        JsonSerializer.Deserialize<Mail>(File.ReadAllBytes(file.FullName), JsonSerializerOptions.Web)
        ?? throw new InvalidDataException($"{file.Name} holds no mail.");
}
