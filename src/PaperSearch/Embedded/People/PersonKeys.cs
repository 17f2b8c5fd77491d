using PaperSearch.Embedded.Columns;
using PaperSearch.Text;

namespace PaperSearch.Embedded.People;

/// <summary>What a <see cref="PersonTable"/> knows papers and names by: hashes that are the same in every process.</summary>
internal static class PersonKeys
{
    private const ulong Odd = 0x9E3779B97F4A7C15;

    /// <summary>The key of a name as papers print it.</summary>
    public static ulong OfName(ReadOnlySpan<byte> utf8) => StableHash.Of(utf8);

    /// <summary>The key of a name on a paper.</summary>
    /// <param name="id">The hash of the paper's id.</param>
    /// <param name="name">The key of the name.</param>
    public static ulong OfNameOn(ulong id, ulong name)
    {
        var key = unchecked((id ^ name) * Odd);
        return unchecked(((key ^ (key >> 32)) * Odd) + name);
    }

    /// <summary>The key of a paper with the names on it.</summary>
    /// <param name="id">The hash of its id.</param>
    /// <param name="names">The names of its segment.</param>
    /// <param name="doc">Its number in the segment.</param>
    public static ulong OfPaper(ulong id, OrdinalColumn names, int doc)
    {
        var key = id;
        foreach (var name in names[doc])
            key = OfNameOn(key, OfName(names.Values[name]));
        return key;
    }
}
