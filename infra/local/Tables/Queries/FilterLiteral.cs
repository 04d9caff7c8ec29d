using System.Globalization;
using System.Xml;

namespace FollowUp.Local.Tables.Queries;

/// <summary>
/// A value as a filter writes it, so that none can end its own quotes.
/// https://learn.microsoft.com/rest/api/storageservices/querying-tables-and-entities#constructing-filter-strings
/// </summary>
internal static class FilterLiteral
{
    public static string Of(object? value) =>
        value switch
        {
            string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
            bool flag => flag ? "true" : "false",
            int number => number.ToString(CultureInfo.InvariantCulture),
            long number => number.ToString(CultureInfo.InvariantCulture) + "L",
            double number => number.ToString(CultureInfo.InvariantCulture),
            Guid guid => $"guid'{guid}'",
            DateTimeOffset moment => Moment(moment.UtcDateTime),
            DateTime moment => Moment(moment.ToUniversalTime()),
            byte[] bytes => Binary(bytes),
            BinaryData bytes => Binary(bytes.ToMemory().Span),
            null => "null",
            _ => throw new ArgumentException($"A {value.GetType()} has no literal in a filter.", nameof(value)),
        };

    private static string Moment(DateTime utc) => $"datetime'{XmlConvert.ToString(utc, XmlDateTimeSerializationMode.RoundtripKind)}'";

    private static string Binary(ReadOnlySpan<byte> bytes) => $"X'{Convert.ToHexString(bytes)}'";
}
