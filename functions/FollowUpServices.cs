using Azure.Communication.Email;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using FollowUp.Alumni;
using FollowUp.Desk;
using FollowUp.Invitations;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Retention;
using FollowUp.Shared;
using FollowUp.Summaries;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FollowUp;

/// <summary>Everything that the functions are made from.</summary>
internal static partial class FollowUpServices
{
    public static void AddFollowUp(this IServiceCollection services)
    {
        services.AddSettings();
        services.AddStores();
        services.AddShared();
        services.AddTelemetry();
        services.AddAlumni();
        services.AddInvitations();
        services.AddResponses();
        services.AddSummaries();
        services.AddExpiringData();
        services.AddRetention();
        services.AddDesk();
        services.TryAddSingleton(TimeProvider.System);
        services.AddHostedService<CreateMissingStores>();
        services.AddHostedService<RecallRounds>();
        services.AddHostedService<WrapKeysAnew>();
        services.Configure<HostOptions>(options => options.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore);
    }

    private static void AddSettings(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration("Storage")
            .Validate(options => options.IsPrefixPossible, "The setting Storage__Prefix must be up to 20 letters and digits, beginning with a letter, or empty.")
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, ConnectionCheck>();
        services.AddOptions<PublicUrlOptions>().BindConfiguration("")
            .Validate(options => options.IsAbsolute, "The setting PublicUrl must be the address that people reach the application at, such as https://followup.example.")
            .ValidateOnStart();
        services.AddOptions<KeyOptions>().BindConfiguration("Keys")
            .Validate(options => options.IsComplete, "The settings Keys__LinkSecrets__0 (to 2), Keys__MasterKey, Keys__AddressKey and Keys__ErasedKey, and Keys__FormerMasterKey where there is one, must each be 32 random bytes in base64.")
            .ValidateOnStart();
        services.AddOptions<RetentionOptions>().BindConfiguration("Retention")
            .Validate(options => options.AreCanariesComplete, "The settings Retention__Canaries__0 and so on must each have a Programme, a Cohort and a Marker.")
            .ValidateOnStart();
        services.AddOptions<SendLimits>().BindConfiguration("SendLimits")
            .Validate(options => options.ArePossible, "The settings SendLimits__PerMinute (1 to 1000) and SendLimits__PerHour must be whole numbers above 0.")
            .ValidateOnStart();
        services.AddOptions<DisclosureLimits>().BindConfiguration("Disclosure")
            .Validate(
                limits => limits.AreKept,
                "The settings Disclosure__FewestAnswers (10), Disclosure__FewestForPercentages (23), Disclosure__SmallestCell (5), Disclosure__FewestForGroups (60), "
                + "Disclosure__SmallestSideOfGroup (10), Disclosure__FewestPairs (30) and Disclosure__FewestUnmatched (10) can be raised and never lowered.")
            .ValidateOnStart();
    }

    private static void AddStores(this IServiceCollection services)
    {
        services.TryAddSingleton(new TableClientOptions());
        services.TryAddSingleton(new BlobClientOptions());
        services.TryAddSingleton(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        services.TryAddSingleton(new EmailClientOptions());
        services.AddSingleton<StorageAccounts>();
        services.AddStore<ProgrammeTable>();
        services.AddStore<AlumniTable>();
        services.AddStore<AddressTable>();
        services.AddStore<OptOutTable>();
        services.AddStore<LinkRequestTable>();
        services.AddStore<InvitationTable>();
        services.AddStore<OperationTable>();
        services.AddStore<PseudonymKeyTable>();
        services.AddStore<ResponseTable>();
        services.AddStore<InterviewTable>();
        services.AddStore<LedgerTable>();
        services.AddStore<ForecastTable>();
        services.AddStore<HoldTable>();
        services.AddStore<RightsRequestTable>();
        services.AddStore<ErasedTable>();
        services.AddStore<AuditTable>();
        services.AddStore<PartialBlobs>();
        services.AddStore<ResearchBlobs>();
        services.AddStore<ReleaseBlobs>();
        services.AddStore<QuoteTable>();
        services.AddStore<ThemeTable>();
        services.AddStore<ExportBlobs>();
        services.AddStore<SummaryQueue>();
        services.AddSingleton<RoundTable>();
        services.AddSingleton<PauseTable>();
        services.AddSingleton<SendBudgetTable>();
        services.AddSingleton<StepTable>();
        services.AddSingleton<SealingTable>();
        services.AddSingleton(EmailClient);
    }

    private static void AddStore<TStore>(this IServiceCollection services)
        where TStore : class, IStore
    {
        services.AddSingleton<TStore>();
        services.AddSingleton<IStore>(provider => provider.GetRequiredService<TStore>());
    }

    /// <summary>Retries are off: refusals for quota count against it, and only <see cref="MailGateway"/> knows what may be sent again.</summary>
    private static EmailClient EmailClient(IServiceProvider services)
    {
        var settings = services.GetRequiredService<IConfiguration>().GetSection("Email");
        var options = services.GetRequiredService<EmailClientOptions>();
        options.Retry.MaxRetries = 0;
        return settings["Endpoint"] is { Length: > 0 } endpoint
            ? new(new Uri(endpoint), ManagedIdentity.For(settings), options)
            : new(settings["ConnectionString"] ?? throw new InvalidOperationException("The setting Email__ConnectionString is missing."), options);
    }
}
