using PaperSearch.Text;

namespace PaperSearch.Embedded.Translation;

/// <summary>One position of an analysed text of a query.</summary>
/// <param name="Term">The word folded and stemmed.</param>
/// <param name="Unstemmed">The word folded: what an acronym in the index is found by.</param>
/// <param name="IsStopWord">Whether it says little alone.</param>
/// <param name="Start">Index in the text of its first character.</param>
/// <param name="End">Index in the text behind its last character.</param>
/// <param name="Variants">Other forms of it, and of the compound that begins here.</param>
internal sealed record AnalyzedWord(string Term, string Unstemmed, bool IsStopWord, int Start, int End, List<string> Variants)
{
    // Readers have buffers for long texts, and most texts here are a word.
    [ThreadStatic]
    private static Dictionary<PaperFieldKind, TokenReader>? readers;

    /// <summary>The positions of a text, analysed as the fields of this kind are.</summary>
    public static List<AnalyzedWord> Read(string text, PaperFieldKind kind)
    {
        var reader = (readers ??= []).TryGetValue(kind, out var known) ? known : readers[kind] = TextAnalysis.CreateReader(kind);
        reader.Reset(text);
        var words = new List<AnalyzedWord>();
        while (reader.MoveNext())
        {
            if (reader.Kind == TokenKind.Variant && words.Count > 0)
                words[^1].Variants.Add(reader.Term.ToString());
            else
                words.Add(new AnalyzedWord(reader.Term.ToString(), reader.Unstemmed.ToString(), reader.Kind == TokenKind.StopWord, reader.Start, reader.End, []));
        }
        return words;
    }

    /// <summary>How many characters of the text belong to both.</summary>
    public int Overlap(AnalyzedWord other) => Math.Min(End, other.End) - Math.Max(Start, other.Start);

    /// <summary>Whether more than half of the other's characters are this one's.</summary>
    public bool CoversMostOf(AnalyzedWord other) => 2 * Overlap(other) > other.End - other.Start;
}
