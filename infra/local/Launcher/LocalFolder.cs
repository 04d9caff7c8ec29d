using System.Security.Cryptography;
using System.Text.Json;

namespace FollowUp.Local.Launcher;

/// <summary>The folder that holds everything of one run: what is stored, what was mailed, what time it is, and the keys.</summary>
public sealed class LocalFolder
{
    private const string KeyFile = "keys.json";
    private static readonly string[] Names = ["key", "link", "master", "address", "mailbox"];

    public LocalFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(Path);
        Keys = ReadOrMakeKeys();
        File.WriteAllText(In("key"), Keys["key"]);
    }

    public string Path { get; }

    public string Storage => In("azurite");

    public string Mails => In("mails");

    public string Clock => In("clock");

    /// <summary>Random keys of 32 bytes in base64, made once.</summary>
    public IReadOnlyDictionary<string, string> Keys { get; }

    /// <summary>Whether something was done before in this folder.</summary>
    public bool Has(string mark) => File.Exists(In(mark));

    public void Mark(string mark) => File.WriteAllText(In(mark), "");

    /// <summary>Deletes such a folder, and no other.</summary>
    public static void Remove(string path)
    {
        if (!Directory.Exists(path))
            return;
        if (!File.Exists(System.IO.Path.Combine(path, KeyFile)))
            throw new LauncherException($"{path} holds no data of FollowUp, so it is not deleted: name another folder in FOLLOWUP_DATA.");
        Directory.Delete(path, recursive: true);
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);

    private Dictionary<string, string> ReadOrMakeKeys()
    {
        var file = In(KeyFile);
        if (File.Exists(file))
            return JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file)) ?? [];
        var keys = Names.ToDictionary(name => name, _ => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        keys["key"] = RandomNumberGenerator.GetHexString(32, lowercase: true);
        File.WriteAllText(file, JsonSerializer.Serialize(keys));
        return keys;
    }
}
