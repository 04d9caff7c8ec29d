using Microsoft.AspNetCore.Http;

namespace FollowUp.Shared;

/// <summary>Who may call what: everything below <c>/desk</c> and <c>/reports</c> needs one of the roles named here, the rest of the application is public.</summary>
internal static class AccessPolicy
{
    /// <returns>The roles of which the caller needs one; null where everybody may call.</returns>
    public static IReadOnlyList<string>? RolesFor(string method, PathString path)
    {
        if (path.StartsWithSegments("/reports/shared"))
            return [Roles.Researcher, Roles.DeliveryTeam];
        if (path.StartsWithSegments("/reports"))
            return [Roles.Researcher];
        if (PartOf("reports", path) is { } part)
            return part is "texts" or "quotes" or "exports" or "findings" ? [Roles.Researcher] : [Roles.Researcher, Roles.Steward];
        if (PartOf("rounds", path) is "interviews")
            return [Roles.Researcher];
        if (BelowProgramme(path) is [_, _, "requests", ..])
            return [Roles.Steward];
        if (path.StartsWithSegments("/desk"))
            return HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? [Roles.Researcher, Roles.Steward] : [Roles.Steward];
        return null;
    }

    /// <param name="roles">Null where it is not known who asks: then every page says all that it can say.</param>
    /// <param name="address">Within the application.</param>
    public static bool Allows(IReadOnlySet<string>? roles, string method, string address) =>
        roles is null || RolesFor(method, address.Split('?')[0]) is not { } needed || roles.Overlaps(needed);

    /// <returns>What of a report, or of a round, a page or call of the desk is about; null where it is about none.</returns>
    private static string? PartOf(string kind, PathString path) =>
        BelowProgramme(path) is [_, _, var found, _, var part, ..] && found == kind ? part : null;

    /// <returns>Nothing, the programme, and what follows, in lower case: routes are found in any.</returns>
    private static string[] BelowProgramme(PathString path) =>
        path.StartsWithSegments("/desk/api/programmes", out var below) || path.StartsWithSegments("/desk/programmes", out below)
            ? below.Value?.ToLowerInvariant().Split('/') ?? []
            : [];
}
