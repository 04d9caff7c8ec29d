using System.Globalization;

namespace FollowUp.Local.Launcher;

/// <summary>Where the parts of a run listen, all on loopback.</summary>
public sealed record LocalPorts(int Http, int Mail, AzuritePorts Storage)
{
    public static LocalPorts Free()
    {
        var ports = FreePorts.Take(5);
        return new(ports[0], ports[1], new(ports[2], ports[3], ports[4]));
    }

    /// <summary>The usual ports, or those that the environment names.</summary>
    public static LocalPorts FromEnvironment() => new(
        Named("FOLLOWUP_HTTP_PORT", 7071),
        Named("FOLLOWUP_MAIL_PORT", 7072),
        new(Named("FOLLOWUP_BLOB_PORT", 10000), Named("FOLLOWUP_QUEUE_PORT", 10001), Named("FOLLOWUP_TABLE_PORT", 10002)));

    /// <exception cref="LauncherException">Somebody listens on one of them already.</exception>
    public LocalPorts EnsureFree()
    {
        (string Variable, int Port)[] all =
        [
            ("FOLLOWUP_HTTP_PORT", Http), ("FOLLOWUP_MAIL_PORT", Mail),
            ("FOLLOWUP_BLOB_PORT", Storage.Blob), ("FOLLOWUP_QUEUE_PORT", Storage.Queue), ("FOLLOWUP_TABLE_PORT", Storage.Table),
        ];
        foreach (var (variable, port) in all.Where(named => !FreePorts.IsFree(named.Port)))
            throw new LauncherException($"Port {port} is taken: stop what listens there, or set {variable} to another.");
        return this;
    }

    private static int Named(string variable, int otherwise) => Environment.GetEnvironmentVariable(variable) switch
    {
        null or "" => otherwise,
        var text when int.TryParse(text, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65_536 => port,
        var text => throw new LauncherException($"{variable}={text} is no port: set it to a number from 1 to 65535."),
    };
}
