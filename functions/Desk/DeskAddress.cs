namespace FollowUp.Desk;

/// <summary>Where the desk's pages are. Ids hold only what an address can hold as it is.</summary>
internal static class DeskAddress
{
    public const string Desk = "/desk";
    public const string Ledger = "/desk/ledger";
    public const string NewProgramme = "/desk/new-programme";
    public const string Programmes = "/desk/programmes";
    public const string Reports = "/desk/reports";

    public static string Programme(string programme, string page = "") => $"/desk/programmes/{programme}{(page.Length > 0 ? "/" : "")}{page}";

    public static string Comparison(string programme, int from, int to) => Programme(programme, FormattableString.Invariant($"comparison?from={from}&to={to}"));

    public static string Report(string programme, string report, string page = "") => Programme(programme, $"reports/{report}{(page.Length > 0 ? "/" : "")}{page}");

    /// <summary>The research edition of a report.</summary>
    public static string Research(string programme, string report) => $"/reports/research/{programme}/{report}/";

    /// <summary>The edition of a report that was released.</summary>
    public static string Shared(string programme, string report) => $"/reports/shared/{programme}/{report}/";

    public static string Request(string programme, string id, string query = "") => Programme(programme, $"requests/{id}{query}");

    public static string Trail(string? programme) => programme is null ? "/desk/trail" : $"/desk/trail/{programme}";

    public static string Round(string programme, string round, string page = "") => Programme(programme, $"rounds/{round}{(page.Length > 0 ? "/" : "")}{page}");

    public static string Preview(string programme, string round, string page) => Round(programme, round, $"preview/{page}");
}
