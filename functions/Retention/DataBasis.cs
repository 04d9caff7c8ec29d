namespace FollowUp.Retention;

/// <summary>What allows that something is kept.</summary>
public enum DataBasis
{
    /// <summary>What the programme writes to people on: their consent, or the basis that it declares.</summary>
    AsWrittenTo,

    /// <summary>The consent that people give on the survey page.</summary>
    Consent,

    /// <summary>The duty to be able to show that the law was kept.</summary>
    LegalObligation,

    /// <summary>It is no personal data.</summary>
    NotPersonal,
}
