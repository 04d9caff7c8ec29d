using FollowUp.Desk;
using FollowUp.Retention;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUp;

/// <content>What the desk is made from.</content>
internal static partial class FollowUpServices
{
    private static void AddDesk(this IServiceCollection services)
    {
        services.AddSingleton<ProgrammeDesk>();
        services.AddSingleton<EarlierDesk>();
        services.AddSingleton<MessageExample>();
        services.AddSingleton<TestMail>();
        services.AddSingleton<PersonLookup>();
        services.AddSingleton<RosterDesk>();
        services.AddSingleton<AddressDesk>();
        services.AddSingleton<PrivacyDesk>();
        services.AddSingleton<PrivacyCalls>();
        services.AddSingleton<PlaceHold>();
        services.AddSingleton<ReleaseHold>();
        services.AddSingleton<TakeRequest>();
        services.AddSingleton<RequestCalls>();
        services.AddSingleton<CloseRequest>();
        services.AddSingleton<ChangeRequest>();
        services.AddSingleton<SendCopyLink>();
        services.AddSingleton<WaitingWork>();
        services.AddSingleton<CandidateTable>();
        services.AddSingleton<InterviewDesk>();
        services.AddSingleton<RoundFigures>();
        services.AddSingleton<MessageFigures>();
        services.AddSingleton<DeskAttention>();
        services.AddSingleton<TextTable>();
        services.AddSingleton<ReportTexts>();
        services.AddSingleton<TextDesk>();
        services.AddSingleton<TextWork>();
        services.AddSingleton<ReportLookup>();
        services.AddSingleton<ReportDesk>();
        services.AddSingleton<ExportList>();
    }
}
