namespace FollowUp.Summaries;

/// <summary>Dictionaries in one order whatever the culture, so that equal tallies are equal bytes.</summary>
internal static class OrdinalKeys
{
    public static SortedDictionary<string, TValue> Sorted<T, TValue>(IEnumerable<T> items, Func<T, string> key, Func<T, TValue> value)
    {
        var sorted = new SortedDictionary<string, TValue>(StringComparer.Ordinal);
        foreach (var item in items)
            sorted.Add(key(item), value(item));
        return sorted;
    }

    public static SortedDictionary<string, TValue> Union<TValue>(
        IReadOnlyDictionary<string, TValue> left, IReadOnlyDictionary<string, TValue> right, Func<TValue, TValue, TValue> plus)
    {
        var union = Sorted(left, entry => entry.Key, entry => entry.Value);
        foreach (var (key, value) in right)
            union[key] = union.TryGetValue(key, out var other) ? plus(other, value) : value;
        return union;
    }
}
