using System.Security.Cryptography;
using System.Text.Json;
using FollowUp.Local.Clock;

namespace FollowUp.Local.Launcher;

/// <summary>The folder that holds everything of one run: what is stored, what was mailed, what time it is, and the keys. One run at a time has it.</summary>
public sealed class LocalFolder : IDisposable
{
    private const string KeyFile = "keys.json";
    private const string LockFile = "lock";
    private static readonly string[] Names = ["storage", "link", "master", "address", "erased", "mailbox"];
    private readonly FileStream heldLock;

    private LocalFolder(string path, FileStream heldLock)
    {
        this.heldLock = heldLock;
        Path = path;
        Keys = ReadOrMakeKeys();
        Write("key", Keys["key"]);
        Directory.CreateDirectory(Mails);
    }

    public string Path { get; }

    public string Storage => In("azurite");

    public string Mails => In("mails");

    public string Clock => In("clock");

    /// <summary>Where the application's log goes.</summary>
    public string Log => In("host.log");

    /// <summary>Random keys of 32 bytes in base64, made once.</summary>
    public IReadOnlyDictionary<string, string> Keys { get; }

    /// <param name="fresh">Deletes what an earlier run left there.</param>
    /// <exception cref="LauncherException">Another run has the folder, or it holds something else.</exception>
    public static LocalFolder Open(string path, bool fresh)
    {
        path = System.IO.Path.GetFullPath(path);
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any() && !File.Exists(System.IO.Path.Combine(path, KeyFile)))
            throw new LauncherException($"{path} holds something else than data of FollowUp: name another folder in FOLLOWUP_DATA.");
        var heldLock = Lock(path);
        if (fresh)
            Empty(path);
        return new(path, heldLock);
    }

    /// <summary>Whether something was done before in this folder.</summary>
    public bool Has(string mark) => File.Exists(In(mark));

    public void Mark(string mark) => File.WriteAllText(In(mark), "");

    /// <summary>Lets a run begin at a moment of its own.</summary>
    public void StartClock(DateTimeOffset now)
    {
        using var clock = new MovableClock(Clock);
        clock.MoveTo(now);
    }

    public void Dispose() => heldLock.Dispose();

    private static FileStream Lock(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        try
        {
            return new FileStream(System.IO.Path.Combine(path, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new LauncherException($"Another run has the data in {path}: stop it, or name another folder in FOLLOWUP_DATA.");
        }
    }

    private static void Empty(string path)
    {
        foreach (var folder in Directory.EnumerateDirectories(path))
            Directory.Delete(folder, recursive: true);
        foreach (var file in Directory.EnumerateFiles(path).Where(file => System.IO.Path.GetFileName(file) != LockFile))
            File.Delete(file);
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);

    private Dictionary<string, string> ReadOrMakeKeys()
    {
        if (File.Exists(In(KeyFile)))
            return JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(In(KeyFile))) ?? [];
        var keys = Names.ToDictionary(name => name, _ => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        keys["key"] = RandomNumberGenerator.GetHexString(32, lowercase: true);
        Write(KeyFile, JsonSerializer.Serialize(keys));
        return keys;
    }

    /// <summary>All of it or nothing, also where the machine stops meanwhile.</summary>
    private void Write(string name, string content)
    {
        File.WriteAllText(In($"{name}.new"), content);
        File.Move(In($"{name}.new"), In(name), overwrite: true);
    }
}
