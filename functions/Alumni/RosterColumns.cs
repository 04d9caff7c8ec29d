using FollowUp.Programmes;

namespace FollowUp.Alumni;

/// <summary>The columns of a roster. The evidence of consent is asked for only where consent is the basis.</summary>
internal static class RosterColumns
{
    public const string Email = "email";
    public const string Name = "name";
    public const string Cohort = "cohort";
    public const string ConsentedOn = "consented_on";
    public const string ConsentWording = "consent_wording";
    public const string ConsentMethod = "consent_method";

    /// <summary>Where the evidence is kept of a consent whose wording was not recorded.</summary>
    public const string ConsentReference = "consent_reference";

    /// <summary>The address that the person had until now.</summary>
    public const string Replaces = "replaces";

    /// <summary>Those that no fact can be called like.</summary>
    public static IReadOnlyList<string> Base { get; } = [Email, Name, Cohort, ConsentedOn, ConsentWording, ConsentMethod, ConsentReference, Replaces];

    public static IReadOnlyList<string> Required(Programme programme) =>
        programme.DeclaredBasis is null ? [Email, Name, Cohort, ConsentedOn, ConsentWording, ConsentMethod] : [Email, Name, Cohort];

    /// <summary>All that are read; others are left unread.</summary>
    public static IReadOnlyList<string> All(Programme programme) =>
        [.. Required(programme), .. programme.DeclaredBasis is null ? [ConsentReference] : Array.Empty<string>(), Replaces, .. programme.RosterFacts];
}
