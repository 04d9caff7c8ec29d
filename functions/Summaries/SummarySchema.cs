namespace FollowUp.Summaries;

/// <summary>The JSON Schemas of <c>summary.json</c>, which the application carries with it.</summary>
internal static class SummarySchema
{
    /// <returns>Null where there is no such edition.</returns>
    public static BinaryData? Find(string edition)
    {
        if (edition is not ("research" or "shared"))
            return null;
        using var schema = typeof(SummarySchema).Assembly.GetManifestResourceStream($"{edition}-summary.schema.json");
        return schema is null ? null : BinaryData.FromStream(schema);
    }
}
