using FollowUp.Alumni;
using FollowUp.Invitations;
using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Retention;
using FollowUp.Shared;
using FollowUp.Shared.Telemetry;
using FollowUp.Summaries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FollowUp;

/// <content>What each room is made from.</content>
internal static partial class FollowUpServices
{
    private static void AddShared(this IServiceCollection services)
    {
        services.AddSingleton<PublicUrl>();
        services.AddSingleton<SignIn>();
        services.AddSingleton<RequestLimit>();
        services.AddSingleton<BegunRounds>();
        services.AddSingleton<ProgrammeTurns>();
    }

    private static void AddAlumni(this IServiceCollection services)
    {
        services.AddSingleton<AddressKey>();
        services.AddSingleton<UnsubscribeLink>();
        services.AddSingleton<Reachability>();
        services.AddSingleton<RosterDecisions>();
        services.AddSingleton<RosterWriter>();
        services.AddSingleton<RosterCount>();
        services.AddSingleton<BouncedAddresses>();
        services.AddSingleton<RosterImport>();
        services.AddSingleton<LinkRecipients>();
        services.AddSingleton<LinkSender>();
    }

    private static void AddInvitations(this IServiceCollection services)
    {
        services.AddSingleton<RoundOpener>();
        services.AddSingleton<RoundPlanner>();
        services.AddSingleton<OpenRounds>();
        services.AddSingleton<Backlog>();
        services.AddSingleton<Recipients>();
        services.AddSingleton<MessageRenderer>();
        services.AddSingleton<MessageComposer>();
        services.AddSingleton(new MailResilience(TimeProvider.System));
        services.AddSingleton<MailGateway>();
        services.AddSingleton<Mail>();
        services.AddSingleton<InvitationSender>();
        services.AddSingleton<SkippedSteps>();
        services.AddSingleton<SendBatch>();
        services.AddSingleton<InvitationPreview>();
    }

    private static void AddResponses(this IServiceCollection services)
    {
        services.AddSingleton<SurveyToken>();
        services.AddSingleton<KeyWrap>();
        services.AddSingleton<SurveyVisits>();
        services.AddSingleton<DraftTable>();
        services.AddSingleton<ResponseBox>();
        services.AddSingleton<SurveyActions>();
        services.AddSingleton<NewAddress>();
        services.AddSingleton<ConsentRenewal>();
    }

    private static void AddSummaries(this IServiceCollection services)
    {
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
        services.AddSingleton<AnswersToShare>();
        services.AddSingleton<SharedReportMaker>();
        services.AddSingleton<ReleaseWriter>();
        services.AddSingleton<SharedRelease>();
        services.AddSingleton<ReleasedQuotes>();
        services.AddSingleton<QuotableAnswers>();
        services.AddSingleton<QuoteSteps>();
        services.AddSingleton<HeldReleases>();
        services.AddSingleton<ExportMaker>();
    }

    /// <summary>In the order in which a sweep takes them: what was made from something else before it, people last.</summary>
    private static void AddExpiringData(this IServiceCollection services)
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
        services.AddSingleton<IExpiringData, ThemeDeletion>();
        services.AddSingleton<CohortWindows>();
        services.AddSingleton<IExpiringData, ContactDeletion>();
        services.AddSingleton<IExpiringData, ConsentEvidenceDeletion>();
        services.AddSingleton<IExpiringData, BounceDeletion>();
        services.AddSingleton<IExpiringData, OptOutDeletion>();
        services.AddDatedRows("requests", "Requests", "ClosedOn", (_, closedOn) => closedOn.AddMonths(24));
        services.AddDatedRows("holds", "Holds", "EndsOn", (_, endsOn) => endsOn.AddMonths(24));
        services.AddDatedRows("audit trail", "Audit", "DoneOn", (_, doneOn) => doneOn.AddMonths(24));
        services.AddDatedRows("audit trail of the deployment", "Audit", "DoneOn", (_, doneOn) => doneOn.AddMonths(24), AuditTable.Deployment);
        services.AddSingleton<IExpiringData, LedgerDeletion>();
        services.AddDatedRows("erased ids", "Erased", "ErasedOn", (options, erasedOn) => erasedOn.AddDays(options.BackupDays + 7));
    }

    private static void AddRetention(this IServiceCollection services)
    {
        services.AddSingleton<ProgrammeHistories>();
        services.AddSingleton<ExpiredDeletion>();
        services.AddSingleton<Sweep>();
        services.AddSingleton<Forecaster>();
        services.AddSingleton<StoreListing>();
        services.AddSingleton<StoreSearch>();
        services.AddSingleton<StoreScanner>();
        services.AddSingleton<RetentionNight>();
        services.AddSingleton<RetentionStatusReader>();
        services.AddSingleton<ErasedKey>();
        services.AddSingleton<FigureWithdrawal>();
        services.AddSingleton<AnswerErasure>();
        services.AddSingleton<PersonErasure>();
        services.AddSingleton<PersonFinder>();
        services.AddSingleton<Restrictions>();
        services.AddSingleton<Erasures>();
        services.AddSingleton<NoticeMail>();
        services.AddSingleton<RenewalLink>();
        services.AddSingleton<RenewalClaims>();
        services.AddSingleton<RenewalRequests>();
        services.AddSingleton<ContactWarnings>();
        services.AddSingleton<CopyLink>();
        services.AddSingleton<HeldRows>();
        services.AddSingleton<HeldAnswers>();
        services.AddSingleton<PersonalCopyReader>();
        services.AddSingleton<CopyVisits>();
        services.AddSingleton<CopyOffers>();
        services.AddSingleton<BackgroundCorrection>();
        services.AddSingleton<Rectification>();
        services.AddSingleton<Complaints>();
        services.AddSingleton<RequestHandling>();
        services.AddSingleton<ErasedRows>();
        services.AddSingleton<ErasedAnswers>();
        services.AddSingleton<RestoredKeys>();
        services.AddSingleton<Replay>();
        services.AddSingleton<RestoredProgramme>();
    }

    private static void AddTelemetry(this IServiceCollection services)
    {
        services.AddSingleton<Health>();
        services.AddSingleton<Measures>();
        services.AddSingleton<MeasureLog>();
        services.AddSingleton<PoisonQueues>();
        services.AddSingleton<OldestDue>();
        services.AddHostedService<ExportTelemetry>();
        // host.json decides about the logs of the host. The web server in the worker logs the address of each request, and a survey's is a secret.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning));
    }

    private static void AddDatedRows(
        this IServiceCollection services,
        string rule,
        string table,
        string column,
        Func<RetentionOptions, DateTimeOffset, DateTimeOffset> expiresOn,
        string? partition = null) =>
        services.AddSingleton<IExpiringData>(provider => new DatedRowDeletion(
            rule,
            provider.GetRequiredService<StorageAccounts>().RosterTable(table),
            column,
            date => expiresOn(provider.GetRequiredService<IOptions<RetentionOptions>>().Value, date),
            partition));
}
