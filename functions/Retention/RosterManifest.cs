using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>What the account holds that knows who people are.</summary>
internal static class RosterManifest
{
    public static IReadOnlyList<StoredData> All { get; } =
    [
        new()
        {
            Kind = StoreKind.Table, Store = "Programmes",
            Fields = ["Yaml", "Version", "Shards", "IsPlanned", "CursorCohort", "CursorPage", "Invited", "StepsTaken", "IsClosed", "IsSealed", "LastMinute", "Counts", "PausedUntil"],
            Data = ManifestTexts.ProgrammeData, Purpose = ManifestTexts.ProgrammePurpose, Basis = DataBasis.NotPersonal,
            Window = _ => ManifestTexts.Kept,
        },
        new()
        {
            Kind = StoreKind.Table, Store = "Alumni", Keys = "a~",
            Fields = ["Email", "FormerHashes", "Name", "ConsentedOn", "AskedAgain", "Fact_*"],
            Data = ManifestTexts.ContactData, Purpose = ManifestTexts.ContactPurpose, Basis = DataBasis.AsWrittenTo,
            Window = Contact,
        },
        new()
        {
            Kind = StoreKind.Table, Store = "Alumni", Keys = "c~",
            Fields = ["AddressHash", "Method", "Wording", "WordingSha256", "Reference", "Basis", "Assessment", "Notice"],
            Data = ManifestTexts.ConsentData, Purpose = ManifestTexts.ConsentPurpose, Basis = DataBasis.LegalObligation,
            Window = windows => ManifestTexts.ConsentWindow.With(windows.ConsentMonths),
        },
        new()
        {
            Kind = StoreKind.Table, Store = "Addresses",
            Fields = ["Alumnus", "Cohort"],
            Data = ManifestTexts.AddressData, Purpose = ManifestTexts.AddressPurpose, Basis = DataBasis.AsWrittenTo,
            Window = Contact,
        },
        new()
        {
            Kind = StoreKind.Table, Store = "Addresses",
            Fields = ["BouncedOn", "BounceStatus"],
            Data = ManifestTexts.BounceData, Purpose = ManifestTexts.BouncePurpose, Basis = DataBasis.AsWrittenTo,
            Window = OptOut,
        },
        new()
        {
            Kind = StoreKind.Table, Store = "Addresses", Keys = "b~",
            Fields = ["Alumnus", "Cohort", "BouncedOn", "BounceStatus"],
            Data = ManifestTexts.BouncedOwnerData, Purpose = ManifestTexts.BouncedOwnerPurpose, Basis = DataBasis.AsWrittenTo,
            Window = Contact,
        },
        new()
        {
            Kind = StoreKind.Table, Store = "OptOuts",
            Data = ManifestTexts.OptOutData, Purpose = ManifestTexts.OptOutPurpose, Basis = DataBasis.LegalObligation,
            Window = OptOut,
        },
        new()
        {
            Kind = StoreKind.Table, Store = "LinkRequests",
            Fields = ["Operation", "ClaimedOn", "SentOn"],
            Data = ManifestTexts.LinkRequestData, Purpose = ManifestTexts.LinkRequestPurpose, Basis = DataBasis.AsWrittenTo,
            Window = _ => ManifestTexts.LinkRequestWindow,
        },
        new()
        {
            Kind = StoreKind.Table, Store = "Invitations",
            Fields = ["Invitation", "Alumnus", "Cohort", "Step", "State", "DueOn", "B_*"],
            Data = ManifestTexts.InvitationData, Purpose = ManifestTexts.InvitationPurpose, Basis = DataBasis.AsWrittenTo,
            Window = Invitation,
        },
        new()
        {
            Kind = StoreKind.Table, Store = "Operations",
            Fields = ["Programme", "Round", "Alumnus", "Cohort"],
            Data = ManifestTexts.OperationData, Purpose = ManifestTexts.OperationPurpose, Basis = DataBasis.AsWrittenTo,
            Window = Invitation,
        },
        new()
        {
            Kind = StoreKind.Table, Store = "PseudonymKeys",
            Fields = ["Wrapped"],
            Data = ManifestTexts.KeyData, Purpose = ManifestTexts.KeyPurpose, Basis = DataBasis.Consent,
            Window = _ => ManifestTexts.KeyWindow,
        },
        new()
        {
            Kind = StoreKind.Table, Store = "Holds",
            Fields = ["Scope", "Reason", "Owner", "EndsOn"],
            Data = ManifestTexts.HoldData, Purpose = ManifestTexts.HoldPurpose, Basis = DataBasis.LegalObligation,
            Window = _ => ManifestTexts.HoldWindow,
        },
        new()
        {
            Kind = StoreKind.Table, Store = "Requests",
            Fields = ["Kind", "ReceivedOn", "DueOn", "Identity", "Outcome", "ClosedOn", "Alumnus", "Cohort", "AddressHash", "RepeatOn", "LinkEndsOn", "AcknowledgeBy", "AcknowledgedOn", "PausedSince", "History"],
            Data = ManifestTexts.RequestData, Purpose = ManifestTexts.RequestPurpose, Basis = DataBasis.LegalObligation,
            Window = _ => ManifestTexts.RequestWindow,
        },
        new()
        {
            Kind = StoreKind.Table, Store = "Erased",
            Fields = ["ErasedOn"],
            Data = ManifestTexts.ErasedData, Purpose = ManifestTexts.ErasedPurpose, Basis = DataBasis.LegalObligation,
            Window = _ => ManifestTexts.ErasedWindow,
        },
        new()
        {
            Kind = StoreKind.Table, Store = "Audit",
            Fields = ["Who", "What", "DoneOn", "Status"],
            Data = ManifestTexts.AuditData, Purpose = ManifestTexts.AuditPurpose, Basis = DataBasis.LegalObligation,
            Window = _ => ManifestTexts.AuditWindow,
        },
        new()
        {
            Kind = StoreKind.Table, Store = "Interviews",
            Fields = ["Contact", "Fact_*", "IsNominated", "DrawnOn", "Seed", "Kinds", "Drawn"],
            Data = ManifestTexts.InterviewData, Purpose = ManifestTexts.InterviewPurpose, Basis = DataBasis.Consent,
            Window = windows => ManifestTexts.InterviewWindow.With(windows.InterviewDays),
        },
        new()
        {
            Kind = StoreKind.Queue, Store = "delivery-reports",
            Data = ManifestTexts.QueueData, Purpose = ManifestTexts.QueuePurpose, Basis = DataBasis.AsWrittenTo,
            Window = _ => ManifestTexts.QueueWindow,
        },
    ];

    private static string Contact(RetentionWindows windows) => ManifestTexts.ContactWindow.With(windows.ContactDays, windows.ContactMonths);

    private static string OptOut(RetentionWindows windows) => ManifestTexts.OptOutWindow.With(windows.OptOutMonths);

    private static string Invitation(RetentionWindows windows) => ManifestTexts.InvitationWindow.With(windows.InvitationDays);
}
