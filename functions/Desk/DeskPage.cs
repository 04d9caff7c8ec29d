using System.Globalization;
using FollowUp.Shared;
using Microsoft.AspNetCore.Http;

namespace FollowUp.Desk;

/// <summary>What the desk's pages have in common: what is asked for in their addresses, and what is answered where there is nothing.</summary>
internal static class DeskPage
{
    public static IResult Missing { get; } = Page.Of<MissingPage>(status: StatusCodes.Status404NotFound);

    /// <returns>The whole number from 1 on that a query asks for; null where it asks for none.</returns>
    public static int? Number(HttpRequest request, string name) =>
        int.TryParse(request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
