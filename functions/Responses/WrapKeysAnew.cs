using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FollowUp.Responses;

/// <summary>Wraps all pseudonym keys with the master key when a process starts that has a former one, too. Done twice it does no harm.</summary>
internal sealed partial class WrapKeysAnew(PseudonymKeyTable keys, KeyWrap wrap, ILogger<WrapKeysAnew> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (wrap.IsChanging)
            LogWrapped(await keys.WrapAnewAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Information, "All {Keys} pseudonym keys are wrapped with the master key: the former one is no longer needed.")]
    private partial void LogWrapped(int keys);
}
