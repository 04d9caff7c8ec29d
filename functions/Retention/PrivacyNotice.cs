using FollowUp.Programmes;
using FollowUp.Shared;

namespace FollowUp.Retention;

/// <summary>What people are told about their data: what follows from the manifest, and from the basis on which they are written to (privacy rule 1).</summary>
internal sealed record PrivacyNotice(Programme Programme)
{
    /// <summary>What is about people, each thing once.</summary>
    public IEnumerable<StoredData> Lines => Manifest.All
        .Where(line => line.Basis != DataBasis.NotPersonal)
        .DistinctBy(line => (line.Data, line.Window(Programme.Windows)));

    public string Processors => string.Join(", ", Lines.Select(line => line.Processor).Distinct());

    public string Basis => Programme.DeclaredBasis switch
    {
        null => PrivacyTexts.BasisConsent,
        { Kind: BasisKind.LegitimateInterests } basis => PrivacyTexts.BasisLegitimateInterests.With(basis.Assessment, basis.Notice),
        { } basis => PrivacyTexts.BasisPublicTask.With(basis.Assessment, basis.Notice),
    };

    /// <summary>Answers rest on consent in any case; who is written to on consent withdraws it, and need not object.</summary>
    public IReadOnlyList<string> Rights =>
    [
        PrivacyTexts.RightAccess,
        PrivacyTexts.RightErasure,
        PrivacyTexts.RightRectification,
        PrivacyTexts.RightRestriction,
        PrivacyTexts.RightPortability,
        PrivacyTexts.RightWithdraw,
        .. Programme.DeclaredBasis is null ? Enumerable.Empty<string>() : [PrivacyTexts.RightObject],
    ];
}
