namespace PaperSearch.Text;

/// <summary>Finds the name that was probably meant by one that is not known. Thread-safe.</summary>
public static class NearestName
{
    private const int LongestNamed = 64;

    /// <summary>
    /// The known name the fewest edits away, case aside, the name's last part (behind a dot) counting
    /// as well; of several the first.
    /// </summary>
    /// <returns><see langword="null"/> where none is near: more than half of its letters would have to change.</returns>
    public static string? Of(string name, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(known);
        if (name.Length is 0 or > LongestNamed)
            return null;
        var lower = name.ToLowerInvariant();
        string? nearest = null;
        var fewest = int.MaxValue;
        foreach (var candidate in known)
        {
            // Of "filter.category" the last part may be meant alone.
            var whole = candidate.ToLowerInvariant();
            var edits = Math.Min(EditDistance.Between(lower, whole),
                EditDistance.Between(lower, whole.AsSpan(whole.LastIndexOf('.') + 1)));
            if (edits >= fewest || edits > Math.Max(1, lower.Length / 2))
                continue;
            fewest = edits;
            nearest = candidate;
        }
        return nearest;
    }
}
