using FollowUp.Programmes;

namespace FollowUp.Retention;

/// <summary>The manifest as a record of processing (Article 30), a row for each line.</summary>
internal static class ProcessingRecord
{
    public static string[] Header { get; } =
    [
        RecordTexts.Store, RecordTexts.Fields, RecordTexts.Data, RecordTexts.Purpose, RecordTexts.Basis, RecordTexts.Window, RecordTexts.Processor, RecordTexts.Region,
    ];

    public static IEnumerable<string[]> Rows(Programme programme, string region) => Manifest.All.Select(line => new[]
    {
        $"{line.Kind.ToString().ToLowerInvariant()} {line.Store} {line.Keys}".TrimEnd(),
        line.Fields.Count > 0 ? string.Join(' ', line.Fields) : RecordTexts.AllOfIt,
        line.Data,
        line.Purpose,
        Basis(programme, line.Basis),
        line.Window(programme.Windows),
        line.Processor,
        region,
    });

    private static string Basis(Programme programme, DataBasis basis) => (basis, programme.DeclaredBasis?.Kind) switch
    {
        (DataBasis.AsWrittenTo, BasisKind.LegitimateInterests) => "legitimate interests",
        (DataBasis.AsWrittenTo, BasisKind.PublicTask) => "public task",
        (DataBasis.AsWrittenTo or DataBasis.Consent, _) => "consent",
        (DataBasis.LegalObligation, _) => "legal obligation",
        _ => "no personal data",
    };
}
