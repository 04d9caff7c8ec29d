using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FollowUp.Shared;

/// <summary>The settings that the application cannot start with, in one sentence each, all at once.</summary>
internal static class WrongSettings
{
    public static IReadOnlyList<string> Of(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException one)
        {
            return [.. one.Failures];
        }
        // What the validator throws where several options are wrong.
        catch (AggregateException several)
        {
            return [.. several.InnerExceptions.OfType<OptionsValidationException>().SelectMany(one => one.Failures)];
        }
    }
}
