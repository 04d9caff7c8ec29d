using System.Globalization;
using System.Text;

namespace FollowUp.Local.Tables.Queries;

/// <summary>The part of a URL after the question mark; what is null stays out.</summary>
internal sealed class QueryString
{
    private readonly StringBuilder text = new();

    public QueryString With(string name, string? value)
    {
        if (value is not null)
            text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return this;
    }

    public QueryString With(string name, int? value) => With(name, value?.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => text.ToString();
}
