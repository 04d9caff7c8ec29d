using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using FollowUp.Local.Functions.Invocations;
using Microsoft.Extensions.Configuration;

namespace FollowUp.Local.Functions.Hosting;

/// <summary>The settings that the host itself reads.</summary>
internal sealed partial class AppSettings(IConfiguration settings, string application)
{
    public const string HostStorage = "AzureWebJobsStorage";

    /// <summary>The setting with the key that <c>/local</c>, <c>/admin</c> and functions above the level Anonymous ask for.</summary>
    public string? Key => settings["LocalHost:Key"];

    /// <summary>How long a received message stays invisible to others unless it is renewed; 10 minutes in Azure.</summary>
    public TimeSpan QueueVisibility => settings.GetValue("LocalHost:QueueVisibility", TimeSpan.FromMinutes(10));

    /// <summary>A switch for tests: Azure runs an occurrence twice now and then.</summary>
    public bool RunsTimersTwice => settings.GetValue("LocalHost:RunTimersTwice", false);

    /// <summary>What hosts of the same application have in common: their timers' status is kept under it.</summary>
    public string HostId => settings["AzureFunctionsWebHost:hostid"]
        ?? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(application)))[..32];

    /// <summary>The text with each <c>%Setting%</c> replaced by the setting's value.</summary>
    public string Resolve(string text, Function function) => SettingName().Replace(text, name =>
        settings[name.Groups[1].Value]
        ?? throw FunctionDiscovery.Refused(
            $"The trigger of the function {function.Name} names {name.Value}, and there is no setting {name.Groups[1].Value}."));

    public string ConnectionString(string name, string usedBy)
    {
        if (settings[name] is { Length: > 0 } connectionString)
            return connectionString;
        throw FunctionDiscovery.Refused(settings.GetSection(name).GetChildren().Any()
            ? $"{usedBy} connects by {name}__..., an identity; the local host knows connection strings only, so set {name} to one."
            : $"{usedBy} needs the setting {name}, a storage connection string.");
    }

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex SettingName();
}
