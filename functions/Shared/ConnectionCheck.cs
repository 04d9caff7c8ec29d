using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FollowUp.Shared;

/// <summary>Holds the settings of the connections to account at start, not when the first message is due.</summary>
internal sealed class ConnectionCheck(IConfiguration settings) : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options) => ConnectionFaults.In(settings).ToList() is { Count: > 0 } faults
        ? ValidateOptionsResult.Fail(faults)
        : ValidateOptionsResult.Success;
}
