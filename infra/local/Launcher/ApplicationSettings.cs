using System.Text.Json;

namespace FollowUp.Local.Launcher;

/// <summary>The settings that the application gets as environment variables: those of settings.json, and what this run adds.</summary>
public sealed class ApplicationSettings(LocalFolder folder, LocalPorts ports, Azurite azurite)
{
    public IReadOnlyDictionary<string, string> With(IReadOnlyDictionary<string, string> others)
    {
        var settings = Shared();
        settings["ASPNETCORE_URLS"] = $"http://localhost:{ports.Http}";
        settings["PublicUrl"] = $"http://localhost:{ports.Http}";
        settings["AzureWebJobsStorage"] = azurite.Host;
        settings["Roster"] = azurite.Roster;
        settings["Responses"] = azurite.Responses;
        settings["Email__ConnectionString"] = $"endpoint=http://127.0.0.1:{ports.Mail}/;accesskey={folder.Keys["mailbox"]}";
        settings["Keys__LinkSecrets__0"] = folder.Keys["link"];
        settings["Keys__MasterKey"] = folder.Keys["master"];
        settings["Keys__AddressKey"] = folder.Keys["address"];
        settings["Keys__ErasedKey"] = folder.Keys["erased"];
        settings["LocalHost__Key"] = folder.Keys["key"];
        settings["LocalHost__Clock"] = folder.Clock;
        foreach (var (name, value) in others)
            settings[name] = value;
        return settings;
    }

    /// <summary>What stands in settings.json, the same for every run.</summary>
    public static Dictionary<string, string> Shared() =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Checkout.Local, "settings.json"))) ?? [];
}
