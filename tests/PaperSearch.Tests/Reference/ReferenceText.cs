using PaperSearch.Analysis;
using PaperSearch.Resolving;
using PaperSearch.Text;

namespace PaperSearch.Tests.Reference;

/// <summary>A field of a paper, read by the analysis of its kind: its tokens in a list. Immutable.</summary>
internal sealed class ReferenceText
{
    /// <summary>Each name of a list begins so many positions behind the one before, so that no pattern reaches across.</summary>
    private const int NameSlot = 32;

    private readonly Dictionary<string, int> analyzed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> exact = new(StringComparer.Ordinal);
    private readonly ILookup<string, int> positions;

    private ReferenceText(List<ReferenceToken> tokens)
    {
        Tokens = tokens;
        positions = tokens.ToLookup(token => token.Term, token => token.Position);
        foreach (var token in tokens)
        {
            analyzed[token.Term] = analyzed.GetValueOrDefault(token.Term) + 1;
            if (token.Kind != TokenKind.StopWord)
                exact[token.Unstemmed] = exact.GetValueOrDefault(token.Unstemmed) + 1;
        }
        Words = tokens.Select(token => token.Position).Distinct().Count();
        StopWords = tokens.Count(token => token.Kind == TokenKind.StopWord);
    }

    public static ReferenceText None { get; } = new([]);

    public IReadOnlyList<ReferenceToken> Tokens { get; }

    /// <summary>How many words it has; what stands at one position is one word.</summary>
    public int Words { get; }

    public int StopWords { get; }

    /// <summary>A running text.</summary>
    public static ReferenceText Of(string? text) => new(Read(text ?? "", PaperFieldKind.Text, 0, int.MaxValue));

    /// <summary>A list of names.</summary>
    public static ReferenceText OfNames(IEnumerable<string> names) => new(
        [.. names.Where(name => name.Length > 0).SelectMany((name, i) => Read(name, PaperFieldKind.Names, i * NameSlot, NameSlot))]);

    /// <summary>Values as they are.</summary>
    public static ReferenceText OfValues(IEnumerable<string> values) =>
        new([.. values.Distinct().Select((value, i) => new ReferenceToken(value, value, i, TokenKind.Word, 0, value.Length))]);

    /// <summary>How often each term stands in it.</summary>
    public IReadOnlyDictionary<string, int> Terms(TermForm form) => form == TermForm.Exact ? exact : analyzed;

    /// <summary>Where any of some terms stands, ascending.</summary>
    public int[] PositionsOf(IEnumerable<string> terms) => [.. terms.SelectMany(term => positions[term]).Distinct().Order()];

    private static List<ReferenceToken> Read(string text, PaperFieldKind kind, int first, int positions)
    {
        var reader = TextAnalysis.CreateReader(kind);
        reader.Reset(text);
        var tokens = new List<ReferenceToken>();
        var position = -1;
        while (reader.MoveNext())
        {
            position = Math.Min(position + reader.PositionIncrement, positions - 1);
            if (!reader.Term.IsEmpty)
            {
                tokens.Add(new ReferenceToken(
                    reader.Term.ToString(), reader.Unstemmed.ToString(), first + position, reader.Kind, reader.Start, reader.End));
            }
        }
        return tokens;
    }
}
