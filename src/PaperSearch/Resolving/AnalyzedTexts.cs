using PaperSearch.Analysis;
using PaperSearch.Text;

namespace PaperSearch.Resolving;

/// <summary>
/// The texts of a query, analysed once for a search: its translations and its highlights ask for the same ones again. A word that
/// they have many times is one string. For one thread.
/// </summary>
internal sealed class AnalyzedTexts
{
    // Readers have buffers for long texts, and most texts here are a word.
    [ThreadStatic]
    private static Dictionary<PaperFieldKind, TokenReader>? readers;

    private readonly Dictionary<(string Text, PaperFieldKind Kind), ValueList<AnalyzedWord>> analyzed = [];
    private readonly HashSet<string> strings = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> stringsBySpan;
    private readonly List<AnalyzedWord> words = [];

    /// <summary>Whether the query is written in capitals, so that they tell nothing of its words.</summary>
    public bool IsInCapitals { get; set; }

    public AnalyzedTexts() => stringsBySpan = strings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The positions of a text, analysed as the fields of this kind are.</summary>
    public ValueList<AnalyzedWord> Read(string text, PaperFieldKind kind)
    {
        if (!analyzed.TryGetValue((text, kind), out var known))
            analyzed[(text, kind)] = known = Analyze(text, kind);
        return known;
    }

    private ValueList<AnalyzedWord> Analyze(string text, PaperFieldKind kind)
    {
        readers ??= [];
        if (!readers.TryGetValue(kind, out var reader))
            readers[kind] = reader = TextAnalysis.CreateQueryReader(kind);
        reader.Reset(IsInCapitals && kind == PaperFieldKind.Text ? text.ToLowerInvariant() : text);
        words.Clear();
        while (reader.MoveNext())
        {
            if (reader.Kind == TokenKind.Variant && words.Count > 0)
                words[^1] = words[^1] with
                {
                    Variants = [.. words[^1].Variants, new AnalyzedVariant(StringOf(reader.Term), reader.End)],
                };
            else
            {
                var isStopWord = reader.Kind == TokenKind.StopWord;
                words.Add(new AnalyzedWord(
                    StringOf(reader.Term), StringOf(reader.Unstemmed), isStopWord, reader.Start, reader.End, []));
            }
        }
        return [.. words];
    }

    private string StringOf(ReadOnlySpan<char> term)
    {
        if (!stringsBySpan.TryGetValue(term, out var known))
            strings.Add(known = term.ToString());
        return known;
    }
}
