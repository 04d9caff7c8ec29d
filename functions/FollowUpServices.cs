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
using FollowUp.Shared.Telemetry;
using FollowUp.Summaries;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FollowUp;

/// <summary>Everything that the functions are made from.</summary>
internal static class FollowUpServices
{
    public static void AddFollowUp(this IServiceCollection services)
    {
        services.AddSettings();
        services.AddStores();
        services.AddRooms();
        services.AddTelemetry();
        services.AddRetention();
        services.AddDesk();
        services.TryAddSingleton(TimeProvider.System);
        services.AddHostedService<CreateMissingStores>();
        services.AddHostedService<RecallRounds>();
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
            .Validate(options => options.IsComplete, "The settings Keys__LinkSecrets__0 (to 2), Keys__MasterKey, Keys__AddressKey and Keys__ErasedKey must each be 32 random bytes in base64.")
            .ValidateOnStart();
        services.AddOptions<RetentionOptions>().BindConfiguration("Retention");
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
        services.AddStore<ExportBlobs>();
        services.AddStore<SummaryQueue>();
        services.AddSingleton<RoundTable>();
        services.AddSingleton<PauseTable>();
        services.AddSingleton<MessageReplay>();
        services.AddSingleton<SendBudgetTable>();
        services.AddSingleton<StepTable>();
        services.AddSingleton<SealingTable>();
        services.AddSingleton(EmailClient);
    }

    private static void AddRooms(this IServiceCollection services)
    {
        services.AddSingleton<PublicUrl>();
        services.AddSingleton<SignIn>();
        services.AddSingleton<RequestLimit>();
        services.AddSingleton<BegunRounds>();
        services.AddSingleton<AddressKey>();
        services.AddSingleton<UnsubscribeLink>();
        services.AddSingleton<Reachability>();
        services.AddSingleton<RosterDecisions>();
        services.AddSingleton<RosterWriter>();
        services.AddSingleton<RosterCount>();
        services.AddSingleton<BouncedAddresses>();
        services.AddSingleton<RosterImport>();
        services.AddSingleton<RoundOpener>();
        services.AddSingleton<RoundPlanner>();
        services.AddSingleton<OpenRounds>();
        services.AddSingleton<Backlog>();
        services.AddSingleton<Recipients>();
        services.AddSingleton<MessageRenderer>();
        services.AddSingleton<MessageComposer>();
        services.AddSingleton<MailResilience>();
        services.AddSingleton<MailGateway>();
        services.AddSingleton<Mail>();
        services.AddSingleton<InvitationSender>();
        services.AddSingleton<SkippedSteps>();
        services.AddSingleton<SendBatch>();
        services.AddSingleton<InvitationPreview>();
        services.AddSingleton<LinkRecipients>();
        services.AddSingleton<LinkSender>();
        services.AddSingleton<SurveyToken>();
        services.AddSingleton<SurveyVisits>();
        services.AddSingleton<DraftTable>();
        services.AddSingleton<ResponseBox>();
        services.AddSingleton<SurveyActions>();
        services.AddSingleton<NewAddress>();
        services.AddSingleton<ConsentRenewal>();
        services.AddSingleton<ReportInputReader>();
        services.AddSingleton<ShardTallies>();
        services.AddSingleton<PairTallies>();
        services.AddSingleton<WaveTallies>();
        services.AddSingleton<RosterCounter>();
        services.AddSingleton<RosterFrames>();
        services.AddSingleton<EditionRenderer>();
        services.AddSingleton<ReportMaker>();
        services.AddSingleton<RoundCloser>();
        services.AddSingleton<SealedTallyCounter>();
        services.AddSingleton<ScopeSealer>();
        services.AddSingleton<ProgrammeCloser>();
        services.AddSingleton<SharedRenderer>();
        services.AddSingleton<SharedReportMaker>();
        services.AddSingleton<ReleaseWriter>();
        services.AddSingleton<SharedRelease>();
        services.AddSingleton<ReleasedQuotes>();
        services.AddSingleton<QuotableAnswers>();
        services.AddSingleton<ExportMaker>();
    }

    /// <summary>In the order in which a sweep takes them: what was made from something else before it, people last.</summary>
    private static void AddRetention(this IServiceCollection services)
    {
        services.AddSingleton<IExpiringData, LinkRequestDeletion>();
        services.AddSingleton<IExpiringData, ExportDeletion>();
        services.AddSingleton<IExpiringData, DraftDeletion>();
        services.AddSingleton<IExpiringData, FreeTextDeletion>();
        services.AddSingleton<IExpiringData, InterviewDeletion>();
        services.AddSingleton<IExpiringData, OperationDeletion>();
        services.AddSingleton<IExpiringData, InvitationDeletion>();
        services.AddSingleton<IExpiringData, ResponseDeletion>();
        services.AddSingleton<IExpiringData, PartialDeletion>();
        services.AddSingleton<IExpiringData, ResearchEditionDeletion>();
        services.AddSingleton<IExpiringData, ContactDeletion>();
        services.AddSingleton<IExpiringData, ConsentEvidenceDeletion>();
        services.AddSingleton<IExpiringData, BounceDeletion>();
        services.AddSingleton<IExpiringData, OptOutDeletion>();
        services.AddDatedRows("requests", "Requests", "ClosedOn", (_, closedOn) => closedOn.AddMonths(24));
        services.AddDatedRows("holds", "Holds", "EndsOn", (_, endsOn) => endsOn.AddMonths(24));
        services.AddDatedRows("audit trail", "Audit", "DoneOn", (_, doneOn) => doneOn.AddMonths(24));
        services.AddDatedRows("erased ids", "Erased", "ErasedOn", (options, erasedOn) => erasedOn.AddDays(options.BackupDays + 7));
        services.AddSingleton<ProgrammeHistories>();
        services.AddSingleton<ExpiredDeletion>();
        services.AddSingleton<Sweep>();
        services.AddSingleton<Forecaster>();
        services.AddSingleton<RetentionNight>();
        services.AddSingleton<RetentionStatusReader>();
        services.AddSingleton<ErasedKey>();
        services.AddSingleton<FigureWithdrawal>();
        services.AddSingleton<AnswerErasure>();
        services.AddSingleton<PersonErasure>();
        services.AddSingleton<PersonFinder>();
        services.AddSingleton<Erasures>();
        services.AddSingleton<RequestHandling>();
        services.AddSingleton<ErasedRows>();
        services.AddSingleton<ErasedAnswers>();
        services.AddSingleton<Replay>();
    }

    private static void AddTelemetry(this IServiceCollection services)
    {
        services.AddSingleton<Health>();
        services.AddSingleton<Measures>();
        services.AddSingleton<MeasureLog>();
        services.AddSingleton<PoisonQueues>();
        services.AddSingleton<OldestDue>();
        services.AddHostedService<ExportTelemetry>();
    }

    private static void AddDesk(this IServiceCollection services)
    {
        services.AddSingleton<ProgrammeDesk>();
        services.AddSingleton<MessageExample>();
        services.AddSingleton<TestMail>();
        services.AddSingleton<PersonLookup>();
        services.AddSingleton<RosterDesk>();
        services.AddSingleton<RoundFigures>();
        services.AddSingleton<DeskAttention>();
        services.AddSingleton<MessageReplay>();
    }

    private static void AddDatedRows(
        this IServiceCollection services, string rule, string table, string column, Func<RetentionOptions, DateTimeOffset, DateTimeOffset> expiresOn) =>
        services.AddSingleton<IExpiringData>(provider => new DatedRowDeletion(
            rule,
            provider.GetRequiredService<StorageAccounts>().RosterTable(table),
            column,
            date => expiresOn(provider.GetRequiredService<IOptions<RetentionOptions>>().Value, date)));

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
