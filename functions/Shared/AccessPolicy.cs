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
        if (path.StartsWithSegments("/desk/api/programmes", out var below) && below.Value?.Split('/') is [_, _, "reports", _, var part, ..])
            return part is "quotes" or "exports" ? [Roles.Researcher] : [Roles.Researcher, Roles.Steward];
        if (path.StartsWithSegments("/desk"))
            return HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? [Roles.Researcher, Roles.Steward] : [Roles.Steward];
        return null;
    }
}
