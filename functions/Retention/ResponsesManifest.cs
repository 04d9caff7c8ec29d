using FollowUp.Programmes;
using FollowUp.Responses;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>What the account holds that knows what was answered.</summary>
internal static class ResponsesManifest
{
    public static IReadOnlyList<StoredData> All { get; } =
    [
        new()
        {
            Kind = StoreKind.Table, Store = "Responses", Keys = "p~",
            Fields = ["Q_*", "B_*"],
            Data = ManifestTexts.ResponseData, Purpose = ManifestTexts.ResponsePurpose, Basis = DataBasis.Consent,
            Window = Response,
        },
        new()
        {
            Kind = StoreKind.Table, Store = "Responses", Keys = "s~",
            Fields = ["Q_*"],
            Data = ManifestTexts.ResponseData, Purpose = ManifestTexts.ResponsePurpose, Basis = DataBasis.Consent,
            Window = Response,
        },
        new()
        {
            Kind = StoreKind.Table, Store = "Responses", Keys = "p~",
            Fields = ["Q_*"],
            Data = ManifestTexts.FreeTextData, Purpose = ManifestTexts.FreeTextPurpose, Basis = DataBasis.Consent,
            Window = windows => ManifestTexts.FreeTextWindow.With(windows.FreeTextMonths),
        },
        Themes("Responses", "C_*", "p~"),
        Themes("Responses", "C_*", "s~"),
        Themes("Themes", "Label"),
        new()
        {
            Kind = StoreKind.Table, Store = "Responses", Keys = "d~",
            Fields = ["Q_*"],
            Data = ManifestTexts.DraftData, Purpose = ManifestTexts.DraftPurpose, Basis = DataBasis.Consent,
            Window = _ => ManifestTexts.DraftWindow,
        },
        new()
        {
            Kind = StoreKind.Table, Store = "Responses", Keys = UsableAnswers.Mark,
            Data = ManifestTexts.RestrictionData, Purpose = ManifestTexts.RestrictionPurpose, Basis = DataBasis.LegalObligation,
            Window = _ => ManifestTexts.RestrictionWindow,
        },
        new()
        {
            Kind = StoreKind.Table, Store = "Responses", Keys = "~",
            Fields = ["*"],
            Data = ManifestTexts.StateData, Purpose = ManifestTexts.StatePurpose, Basis = DataBasis.NotPersonal,
            Window = Response,
        },
        new()
        {
            Kind = StoreKind.Table, Store = "Quotes",
            Fields = ["*"],
            Data = ManifestTexts.QuoteData, Purpose = ManifestTexts.QuotePurpose, Basis = DataBasis.Consent,
            Window = _ => ManifestTexts.QuoteWindow,
        },
        new()
        {
            Kind = StoreKind.Table, Store = "Ledger",
            Fields = ["Stage", "Run", "Rule", "Scope", "Cutoff", "Count", "Manifest", "WrittenOn", "Previous", "Hash", "Sequence", "Entry"],
            Data = ManifestTexts.LedgerData, Purpose = ManifestTexts.LedgerPurpose, Basis = DataBasis.NotPersonal,
            Window = _ => ManifestTexts.LedgerWindow,
        },
        new()
        {
            Kind = StoreKind.Table, Store = "Forecasts",
            Fields = ["Lines", "Outcome"],
            Data = ManifestTexts.ForecastData, Purpose = ManifestTexts.ForecastPurpose, Basis = DataBasis.NotPersonal,
            Window = _ => ManifestTexts.ForecastWindow,
        },
        new()
        {
            Kind = StoreKind.Container, Store = "partials",
            Data = ManifestTexts.EditionData, Purpose = ManifestTexts.EditionPurpose, Basis = DataBasis.Consent,
            Window = Response,
        },
        new()
        {
            Kind = StoreKind.Container, Store = "research",
            Data = ManifestTexts.EditionData, Purpose = ManifestTexts.EditionPurpose, Basis = DataBasis.Consent,
            Window = Response,
        },
        new()
        {
            Kind = StoreKind.Container, Store = "shared",
            Data = ManifestTexts.SharedData, Purpose = ManifestTexts.SharedPurpose, Basis = DataBasis.NotPersonal,
            Window = _ => ManifestTexts.Kept,
        },
        new()
        {
            Kind = StoreKind.Container, Store = "exports",
            Data = ManifestTexts.ExportData, Purpose = ManifestTexts.ExportPurpose, Basis = DataBasis.Consent,
            Window = _ => ManifestTexts.ExportWindow,
        },
        new()
        {
            Kind = StoreKind.Queue, Store = "summaries",
            Data = ManifestTexts.QueueData, Purpose = ManifestTexts.QueuePurpose, Basis = DataBasis.NotPersonal,
            Window = _ => ManifestTexts.QueueWindow,
        },
    ];

    /// <summary>What the research team found in a text stands beside it, and is kept as a count when the text goes.</summary>
    private static StoredData Themes(string store, string field, string keys = "") => new()
    {
        Kind = StoreKind.Table,
        Store = store,
        Keys = keys,
        Fields = [field],
        Data = ManifestTexts.ThemeData,
        Purpose = ManifestTexts.ThemePurpose,
        Basis = DataBasis.Consent,
        Window = Response,
    };

    private static string Response(RetentionWindows windows) => ManifestTexts.ResponseWindow.With(windows.ResponseMonths);
}
