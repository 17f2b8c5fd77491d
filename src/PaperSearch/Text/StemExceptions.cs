using System.Collections.Frozen;

namespace PaperSearch.Text;

/// <summary>
/// Stems of words that Porter2 joins with words of another meaning: "university" with "universe", "relativity" with "relation".
/// Which they are stands in <c>stem-exceptions.tsv</c>, found by the company the words keep, after J. Xu and W. B. Croft,
/// "Corpus-based stemming using cooccurrence of word variants", ACM TOIS 16(1), 1998. Stateless and thread-safe.
/// </summary>
internal static class StemExceptions
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> stems = ReadTable();

    /// <summary>Writes the stem of a form in its place, if the table has one. There must be room for it.</summary>
    public static bool TryStem(Span<char> form, ref int length)
    {
        if (!stems.TryGetValue(form[..length], out var stem))
            return false;
        stem.CopyTo(form);
        length = stem.Length;
        return true;
    }

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ReadTable()
    {
        var byForm = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cells in EmbeddedTable.Rows("stem-exceptions.tsv"))
        {
            foreach (var form in cells[1].Split(' '))
                byForm.Add(form, cells[0]);
        }
        return byForm.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
