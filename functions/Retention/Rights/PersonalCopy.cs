namespace FollowUp.Retention;

/// <summary>Everything that is held about one person, on a day.</summary>
/// <param name="Lost">The rounds whose answers nobody can connect with anybody any more.</param>
public sealed record PersonalCopy(DateOnly MadeOn, IReadOnlyList<CopySection> Sections, IReadOnlyList<string> Lost);
