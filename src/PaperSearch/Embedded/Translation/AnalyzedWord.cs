using PaperSearch.Text;

namespace PaperSearch.Embedded.Translation;

/// <summary>One position of an analysed text of a query.</summary>
/// <param name="Term">The word folded and stemmed.</param>
/// <param name="Unstemmed">The word folded: what an acronym in the index is found by.</param>
/// <param name="IsStopWord">Whether it says little alone.</param>
/// <param name="Variants">Other forms of it, and of the compound that begins here.</param>
internal sealed record AnalyzedWord(string Term, string Unstemmed, bool IsStopWord, List<string> Variants)
{
    /// <summary>The positions of a text, analysed as the fields of this kind are.</summary>
    public static List<AnalyzedWord> Read(string text, PaperFieldKind kind)
    {
        var reader = TextAnalysis.CreateReader(kind);
        reader.Reset(text);
        var words = new List<AnalyzedWord>();
        while (reader.MoveNext())
        {
            if (reader.Kind == TokenKind.Variant && words.Count > 0)
                words[^1].Variants.Add(reader.Term.ToString());
            else
                words.Add(new AnalyzedWord(reader.Term.ToString(), reader.Unstemmed.ToString(), reader.Kind == TokenKind.StopWord, []));
        }
        return words;
    }
}
