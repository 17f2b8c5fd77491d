using PaperSearch.Analysis;
using PaperSearch.Text;

namespace PaperSearch.Embedded.Facets;

/// <summary>
/// What a person types to find a value of a facet: each typed word must begin a word of the value, in any order and case,
/// without regard to accents.
/// </summary>
internal sealed class ValuePrefix
{
    private readonly List<string> typed;
    private readonly TokenReader reader = TextAnalysis.CreateReader(PaperFieldKind.Names);

    public ValuePrefix(string text) => typed = [.. WordsOf(text).Distinct()];

    public bool Matches(string value)
    {
        var words = WordsOf(value);
        return typed.TrueForAll(prefix => words.Exists(word => word.StartsWith(prefix, StringComparison.Ordinal)));
    }

    private List<string> WordsOf(string text)
    {
        var words = new List<string>();
        reader.Reset(text);
        while (reader.MoveNext())
        {
            if (reader.Kind != TokenKind.Variant)
                words.Add(reader.Term.ToString());
        }
        return words;
    }
}
