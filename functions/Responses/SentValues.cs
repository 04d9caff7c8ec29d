using Microsoft.Extensions.Primitives;

namespace FollowUp.Responses;

internal static class SentValues
{
    /// <summary>What a form says in one of its fields: each value once, without those that are empty.</summary>
    public static List<string> In(this IReadOnlyDictionary<string, StringValues> form, string field) =>
        [.. form.GetValueOrDefault(field).Where(value => !string.IsNullOrEmpty(value)).OfType<string>().Distinct()];

    /// <summary>What a form says in a field of which it should have one.</summary>
    public static string OneIn(this IReadOnlyDictionary<string, StringValues> form, string field) => form.In(field).FirstOrDefault("").Trim();
}
